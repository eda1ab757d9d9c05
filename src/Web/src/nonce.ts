/**
 * The page's policy allows only style elements that carry the nonce of this very document. Ant Design puts it on those it is asked for, but a few of its parts
 * (the lock of scrolling under a dialog, the width of a scrollbar) make their own without; so every style element that our scripts make carries it.
 */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce || undefined;

const make = Document.prototype.createElement;

if (nonce) {
  Document.prototype.createElement = function (this: Document, tag: string, options?: ElementCreationOptions) {
    const element = make.call(this, tag, options);
    if (element instanceof HTMLStyleElement) element.nonce = nonce;
    return element;
  } as typeof Document.prototype.createElement;
}
