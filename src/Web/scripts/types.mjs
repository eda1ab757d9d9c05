// Writes the types of the API from its OpenAPI document: node scripts/types.mjs DOCUMENT|URL TARGET
// Refusals are left out: every one of them has the same body, Problem, and is thrown by src/api/client.ts.
import { readFileSync, writeFileSync } from 'node:fs';
import openapiTS, { astToString } from 'openapi-typescript';

const [source, target] = process.argv.slice(2);
const document = /^https?:/.test(source) ? await (await fetch(source)).json() : JSON.parse(readFileSync(source, 'utf8'));

// a case says which moves it allows, where they are posted and which form each needs
for (const path of Object.keys(document.paths).filter((path) => path.includes('/moves/'))) delete document.paths[path];

for (const operation of Object.values(document.paths).flatMap((path) => Object.values(path)).filter((item) => item?.responses)) {
  for (const [status, answer] of Object.entries(operation.responses)) {
    if (!status.startsWith('2')) delete operation.responses[status];
    else delete answer.headers;
  }
  // what client.ts sends by itself
  operation.parameters = operation.parameters?.filter((parameter) => parameter.in !== 'header');
}

const head = '// Generated from the OpenAPI document; do not edit. AFTERSALES_UPDATE=1 dotnet test --project tests/Web.Tests writes it anew.\n';
writeFileSync(target, head + astToString(await openapiTS(document, { alphabetize: true, enum: false })));
