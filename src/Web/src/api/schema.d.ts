// Generated from the OpenAPI document; do not edit. AFTERSALES_UPDATE=1 dotnet test --project tests/Web.Tests writes it anew.
export interface paths {
    "/api/audit/chain": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 核对历史链 Check the chains
         * @description Proves that nothing was altered: every history's chain is whole and following it gives the rows of today. One case, or all of a shop. For supervisors and finance.
         */
        get: operations["CheckChain"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/budget": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 预算执行 The burn-down of a month's budget
         * @description What a shop gave in a month against its budget, day by day, and when 80 and 100 percent were reached by which voucher. For managers, supervisors, finance.
         */
        get: operations["ShowBudget"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 节假日与班次 Holidays and duty hours of a year
         * @description What the shop's time is counted by in a year, this one unless said: public holidays, make-up working days, who is on duty, when buyers may be phoned, when finance works. `fallback` says that the year's holidays are not known: finance's time then counts Monday to Friday. For everybody of the shop.
         */
        get: operations["ShowCalendar"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calendar/holidays": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新读取节假日文件 Read the holiday files now
         * @description Reads the files `holidays/YYYY.json` of the data folder now instead of tomorrow, and says of each what became of it: taken, unchanged, or refused and why; of a refused one the former data stays. The same again changes nothing. For supervisors.
         */
        post: operations["ReadHolidays"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/calls": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 致电清单 The call list of a day
         * @description The call list of a day (A1 四.2②): silent buyers, by slot and priority, with what was tried and what to talk about. Agents and above. A call is recorded as `CallBuyer`, of a review as `PhoneBuyer`; an answer says that somebody was reached.
         */
        get: operations["ShowCallList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 售后单列表 List cases
         * @description Cases of the reader's shops: search, filters, pages. Buyers who asked again since they were last told something come first, then what is due first, unless asked otherwise.
         */
        get: operations["ListCases"];
        put?: never;
        /**
         * 登记售后单 Open a case
         * @description Opens a case of one of the seven kinds on an order. Safety words in what the buyer wrote make it a supervisor's at once.
         */
        post: operations["OpenCase"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 售后单 A case
         * @description A case with everything that hangs on it: order and what is left on it, vouchers, parcels, files, deadlines, the moves the reader can make now with their forms, and those they cannot with the reason.
         */
        get: operations["ShowCase"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/as-of": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 历史时点的售后单 A case as of then
         * @description A case as it stood at any instant (`at`) or version (`version`), folded from its history. 404 where it did not exist or never had it.
         */
        get: operations["ShowAsOf"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提交索赔 File a claim
         * @description Files a claim on the courier or a supplier: the one a finding left open (`claimId`), or a new one. A receivable from then on; one open claim on each. Above what the buyer paid a manager or a supervisor files it.
         */
        post: operations["FileClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claims/{claimId}/chase": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 催办索赔 Chase a claim
         * @description Notes that the debtor was asked again: what was said, at most once a day. Every three days one is due.
         */
        post: operations["ChaseClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claims/{claimId}/receive": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 索赔到账 A claim was paid
         * @description A claim was paid, wholly or in part; unless `moreToCome`, what was not paid is written off with it.
         */
        post: operations["ReceiveClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/claims/{claimId}/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 核销索赔 Write a claim off
         * @description Gives a claim up, with a reason.
         */
        post: operations["WriteOffClaim"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/evidence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 上传证据 Attach a file
         * @description Attaches a file: the body itself or a form's file, at most 20 MB, counted while it comes. What it is says its content, not its name: a photo is a picture (JPEG, PNG, GIF, WebP, BMP, HEIC, AVIF), a video a clip (MP4, MOV, WebM, MKV, AVI), anything else a text, a picture or a PDF. Kept by its hash; a restricted file is for supervisors only.
         */
        post: operations["AttachEvidence"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 添加备注 Add a note
         * @description Adds a note to the history of a case; anybody of the shop may but the agent complained of. It is internal: no buyer sees it.
         */
        post: operations["AddNote"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/presence": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 谁在看本单 Who is at a case
         * @description Who else is at a case now, and whether they only look or type.
         */
        get: operations["ShowPresence"];
        /**
         * 我在看本单 Be at a case
         * @description Says that the caller is at a case, looking or typing, for 45 seconds from now; a screen says so again every 15. Answers who else is there. Changes nothing of the case and tells nobody.
         */
        put: operations["BeHere"];
        post?: never;
        /**
         * 离开本单 Leave a case
         * @description Says that the caller is no longer at a case, before the 45 seconds are over.
         */
        delete: operations["LeaveCase"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/reveal": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 查看买家信息 Show a buyer's data
         * @description Shows whole what stands masked of a case's buyer, once and with a reason: service people in their own case, managers and supervisors in any of the shop; the account to pay to for finance alone. A row in the case's history says who saw which fields and why, never what they saw. Asked again under the same key it answers without the values; at most 30 times an hour for one person.
         */
        post: operations["RevealBuyer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/suggestions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 补偿建议 Remedies that fit a case
         * @description Remedies that fit a case, in the shop's order, each with the range within the reader's limit and what is left, who may give it and why; and those that cannot be given now, with the reason.
         */
        get: operations["ShowSuggestions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/take-over": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接手售后单 Take a case over
         * @description A manager or supervisor makes a case their own, with a reason: the move Assign, to oneself.
         */
        post: operations["TakeOver"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/{id}/timeline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 售后单历史 The history of a case
         * @description The history of a case, oldest first, with everything that its hashes are made of: who distrusts us recomputes the chain (the recipe is in docs/finance-and-audit.md).
         */
        get: operations["ShowTimeline"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/assign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 批量指派 Assign cases
         * @description Gives up to 50 cases to somebody, each as it was seen: managers and supervisors to anybody of the ladder; others take for themselves what nobody has and was not raised above them. Each case is by itself: the answer says of each whether it is done, and if not why. The same key gives the same answer.
         */
        post: operations["AssignCases"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cases/counts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 售后单计数 Count cases
         * @description How many cases the same filters let through, by state and kind, and how many of them are overdue: for columns of a board and badges. Open ones unless asked otherwise.
         */
        get: operations["CountCases"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 索赔列表 List claims
         * @description Claims on couriers and suppliers of the reader's shops, the newest first, with what is late about each.
         */
        get: operations["ListClaims"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/clock": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 服务器时钟 The server's clock
         * @description The server's clock, by which every deadline runs: a countdown shown elsewhere follows it. Faster than real where the server was started with `--speed`.
         */
        get: operations["ShowClock"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/complaints": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 成立的投诉 Upheld complaints of a month
         * @description Upheld complaints of a month of service acts (shop time), each with its number for that agent and what the ladder proposes: for managers and supervisors to look at, never a deduction.
         */
        get: operations["ListComplaints"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 未送达消息 What receivers were not told
         * @description Messages to receivers that were given up after an hour or eight attempts, the newest first. For supervisors.
         */
        get: operations["ListDeadLetters"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/dead-letters/{id}/retry": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重新发送消息 Send a dead letter again
         * @description Has a dead letter sent anew, as often as the first time and with the same id. 409 where it is none: it was sent, or waits already. For supervisors.
         */
        post: operations["RetryDeadLetter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 财务代理列表 Deputies of finance
         * @description Finance's deputies, past, present and coming, the newest first. For managers, supervisors and finance.
         */
        get: operations["ListDelegations"];
        put?: never;
        /**
         * 指定财务代理 Name a deputy of finance
         * @description Names a deputy of finance for a time, at most 92 days: somebody of the shop, never oneself. For supervisors and finance. While it holds, the deputy makes finance's moves, and the history says so.
         */
        post: operations["GrantDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/delegations/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 提前结束财务代理 End a delegation early
         * @description Ends a deputy's time now. For supervisors and finance.
         */
        post: operations["EndDelegation"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/demo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 演示账号 Users of the demo shops
         * @description Who can sign in to the demo shops, with the password that everybody knows; nobody where they are not let in, outside Development or beyond loopback.
         */
        get: operations["ListDemoSignIns"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discrepancies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 差异列表 List discrepancies
         * @description What finance has to explain, what is due longest first, so that what is a supervisor's stands on top; the open ones unless `open=false`. For managers, supervisors, finance.
         */
        get: operations["ListDiscrepancies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/discrepancies/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 说明差异 Explain a discrepancy
         * @description Ends a discrepancy that is explained, with the reason. For finance; a supervisor's alone once three finance days are over, and where a match by hand left a difference.
         */
        post: operations["EndDiscrepancy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalation-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 升级规则 The escalation rules
         * @description The ladder by which cases are raised, as it stands in the code: for managers and supervisors to read why something fired.
         */
        get: operations["ShowEscalationRules"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 升级记录 List escalations
         * @description What was raised in the reader's shops, the newest first, each with the rule that fired and what it rested on. What is told again each day of a case that nobody moves stands once, with how often, unless `step=Again` asks for all of them; with `newest=true` each case stands once, with the newest of what is asked for, and with `still=true` only what nobody has moved since. Managers and supervisors.
         */
        get: operations["ListEscalations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/evidence/{id}/content": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 下载证据 Download a file
         * @description The bytes of a file, always as a download that no browser opens in our name. A restricted one does not exist for anybody but supervisors.
         */
        get: operations["DownloadEvidence"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/exports/{what}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导出 Export
         * @description What finance takes out as a file: `vouchers`, `payouts`, `ledger`, `trial-balance`, `costs` or `discrepancies` of a period, as CSV or XLSX with totals in the last row, by the filters of the list it is taken from. At most 50,000 rows: more is refused with 422. For finance and supervisors.
         */
        get: operations["ExportSheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 实时动态 Follow what happens
         * @description What happens in the reader's shops, as it happens (server-sent events). `change` tells of a case, its id is its place in the feed; with `Last-Event-ID` or `after` everything since is told first, nothing twice. Without, `begin` says from where. `reset`: more was missed than is kept, read everything again. A comment comes every 15 seconds; the stream ends when the reader's session or roles do.
         */
        get: operations["FollowFeed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/finance/batches": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 付款批次列表 The payout batches of a day
         * @description The payout batches of a day, today unless said, with their totals; none where finance does not work. For finance and supervisors.
         */
        get: operations["ListBatches"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/finance/batches/{day}/{hour}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 付款批次 A payout batch
         * @description A payout batch (`/2026-03-02/09` or `/15`): the vouchers signed since the one before and what was carried over, each with payee and remark to copy. Finance works on weekdays but for public holidays, and on make-up working days; other days have none. For finance.
         */
        get: operations["ShowBatch"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/finance/day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 财务今日 Finance's day
         * @description What finance has before it now: the next batch, what to receive and pay, what failed, what to explain, which month to close. Finance and supervisors.
         */
        get: operations["ShowFinanceDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 定时任务 The timetable
         * @description The timetable: every recurring job, when it runs in words, its newest run and what came of it, and its next slot. For managers and supervisors.
         */
        get: operations["ListJobs"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/jobs/{name}/run": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 立即运行 Run a job now
         * @description Runs a job of the timetable now, beside the request: 202, and the list of jobs shows what becomes of it. Refused while the job is under way. The slots of the timetable stay as they are. For supervisors.
         */
        post: operations["RunJob"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 台账 The ledger
         * @description The books: every entry, oldest first, with its order, case and voucher. Each debits one account and credits another with the same amount. For managers, supervisors, finance.
         */
        get: operations["ListEntries"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/accounts/{account}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 分户账 One account
         * @description One account of one shop, by number (1012) or code (AlipayBalance): what stood in it at the beginning of the period, its entries with what stood in it after each, and what stood in it at the end. For managers, supervisors, finance.
         */
        get: operations["ShowAccount"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/balance": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 试算平衡 The trial balance
         * @description The trial balance: debits and credits per account. Both sums agree unless an entry was lost. For managers, supervisors, finance.
         */
        get: operations["ShowBalance"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/closes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 月结列表 Closed months
         * @description Months that were closed, the newest first, with what their books said then. For managers, supervisors, finance.
         */
        get: operations["ListCloses"];
        put?: never;
        /**
         * 月结 Close a month
         * @description Closes a month of the shop: no entry is dated in it any more, whoever asks. Months are closed in order, each once it has ended. Where discrepancies are open or payments and statements differ, a reason is needed, which stays with the close. For finance.
         */
        post: operations["CloseMonth"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ledger/costs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 按责任方的成本 Cost by responsible party
         * @description What after-sales cost in a period, by responsible party, remedy and kind of case, and what was claimed back. The ledger's list takes the same `party`, `remedy` and `caseKind` and shows the entries behind each figure, with their vouchers and cases. For managers, supervisors, finance.
         */
        get: operations["ShowCosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 流程列表 The machines
         * @description The machines as they are followed now, newest edition of each. Nothing secret stands in them: open to everybody.
         */
        get: operations["ListMachines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/machines/{code}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 流程 A machine
         * @description One machine: as a table with names, as its canonical JSON (whose SHA-256 is its hash), as a Markdown page, or as a Mermaid drawing; chosen by `format` or by `Accept`. Open to everybody.
         */
        get: operations["ShowMachine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 订单列表 List orders
         * @description Orders of the reader's shops, the newest first, with what is left to return on each.
         */
        get: operations["ListOrders"];
        put?: never;
        /**
         * 录入订单 Enter an order by hand
         * @description Enters an order by hand, with its lines: one that no report has told of yet, or more of it than reports tell (lines, signing, freight insurance). Managers and supervisors; a number that is known is refused.
         */
        post: operations["EnterOrder"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 订单 An order
         * @description An order with its lines, what the platform paid on it (also what was recorded by mistake and taken back), its cases, and what may still be returned to the buyer.
         */
        get: operations["ShowOrder"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/excess/recover": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 多退追回 Recover what was returned twice
         * @description Books what came back of an order on which more was returned than its buyer paid. For finance.
         */
        post: operations["RecoverExcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/excess/write-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 多退核销 Write off what was returned twice
         * @description Gives up what was returned beyond what the buyer paid, with a reason. For supervisors.
         */
        post: operations["WriteOffExcess"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/platform-payments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 登记平台付款 Record what the platform paid
         * @description Records what the platform or the freight insurer already gave the buyer. It counts against the order even where that breaks the limit, and is never refused for it. The same number again changes nothing. An amount above what the buyer paid is recorded by finance, managers or supervisors.
         */
        post: operations["RecordPlatformPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/{id}/platform-payments/{paymentId}/take-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 撤回误登的平台付款 Take back a payment recorded by mistake
         * @description Takes back a payment of the platform that somebody recorded by mistake: with a reason, by a supervisor or somebody of finance who did not record it. The entry is reversed and the number free again; what the platform told itself, or a statement confirms, stays.
         */
        post: operations["TakeBackPlatformPayment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入订单报表 Import an order report
         * @description Takes in the platform's order report: CSV in UTF-8 or GB18030, as the body itself or as a form's file, at most 200 MB, counted while they come. Answers 202 with where to look, or with `wait=true` 200 when the import has ended. What is no report is refused with 422 and leaves no trace. The same file again changes nothing.
         */
        post: operations["ImportOrders"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入列表 List imports
         * @description Imports into the reader's shops, the newest first.
         */
        get: operations["ListImports"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/imports/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 导入进度 How an import stands
         * @description An import: how far it is, what became of the rows, and the first 1,000 problems with line, field and reason; ShowImportProblems has the others.
         */
        get: operations["ShowImport"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/orders/imports/{id}/problems": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 被拒绝的行 Refused rows of an import
         * @description Why rows of an import were refused, in the order of the file, page by page; the first 50,000 problems are kept.
         */
        get: operations["ShowImportProblems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parcels": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 包裹列表 List parcels
         * @description Parcels of the reader's shops with the numbers of their cases and orders, newest first.
         */
        get: operations["ListParcels"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parcels/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 包裹 A parcel
         * @description A parcel with its case and order, its deadlines, and what the reader can do with it now.
         */
        get: operations["ShowParcel"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 额度沿革 The policies, past and coming
         * @description Every policy a shop ever set, the newest first: who set which limits, from when on and why.
         */
        get: operations["ListPolicies"];
        put?: never;
        /**
         * 设定额度与预算 Set limits and budget
         * @description Sets the shop's limits from an instant on, with a reason: now, unless `effectiveFrom` says later; never for the past. For supervisors. What was set before stays in the list; nothing is changed or deleted. A limit that is left out has its default, a cap that is left out sets none.
         */
        post: operations["SetPolicy"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/policies/current": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 现行额度 The limits in force
         * @description The limits in force in a shop now, and the policy they come from.
         */
        get: operations["ShowPolicy"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 平台退款列表 List the platform's refunds
         * @description The platform's refunds as it told of them, the newest first. Each names what its money was booked as: a payment of the platform or a voucher of ours; neither where an order report had told of the money before, or where the order is not known yet.
         */
        get: operations["ListRefunds"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/refunds/import": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 导入退款报表 Import a refund report
         * @description Takes in the platform's refund report, in any layout it has had, in the way of the order report: CSV in UTF-8 or GB18030, at most 200 MB, 202 with where to look or with `wait=true` 200 at the end. A success is booked once, however often and by whichever way it is told; money that an order report told of before is not booked again. Refunds of orders that are not known are kept and booked when the order comes. For finance and supervisors, for it marks vouchers refunded.
         */
        post: operations["ImportRefunds"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/risks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 风险提示 Vouchers with risk flags
         * @description Vouchers that are not paid yet and have flags, the newest first. A page looks at so many vouchers and shows those with flags, so that one may be empty and still have a next. For managers, supervisors and finance.
         */
        get: operations["ListRisks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/rosters": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 班次沿革 The rosters, past and coming
         * @description Every change of the shop's duty hours, the newest first: who set which shifts for which days and why. The 1000 newest.
         */
        get: operations["ListRosters"];
        put?: never;
        /**
         * 设定班次 Set the roster
         * @description Sets who is on duty, with a reason: from a day on, or with `until` for some days only (an extra or prolonged shift, other hours, nobody). `shifts` are all shifts of such a day; two of one name are a split shift, and one that ends at or before its start runs past midnight. Only today and later. For managers and supervisors; what was set before stays in the list. Open deadlines that run in staffed hours follow.
         */
        post: operations["SetRoster"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 我是谁 Who I am
         * @description Who is signed in, in which shops and as what. Read anew, so it shows a changed role at once.
         */
        get: operations["ShowSession"];
        put?: never;
        /**
         * 登录 Sign in
         * @description Signs in with user name and password: a cookie for a browser or a token for a program. An unknown user, a wrong password and a locked account (five failures lock it for five minutes) get the same answer after the same work.
         */
        post: operations["SignIn"];
        /**
         * 退出 Sign out
         * @description Ends the cookie's session on all servers, with every copy of the cookie; open streams of it end within seconds. A token ends by itself, or with the password it was got by.
         */
        delete: operations["SignOut"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 再次输入密码 Give the password again
         * @description The password once more, as before a signature: for five minutes the caller may sign and approve vouchers. It counts in this session alone: the cookie is renewed, a program gets a new token. Paced and locked out like signing in.
         */
        post: operations["ConfirmSession"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/session/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 修改密码 Change one's password
         * @description One's own password, by whoever knows the old one: at least ten characters, with a small letter and a digit. Every other session ends; this one goes on under a new cookie or token. Paced and locked out like signing in.
         */
        post: operations["ChangePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/shops/{id}/webhook": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 设置消息密钥 Set the secret of events
         * @description Lets a supervisor make a new secret for the shop's signed events; the one before ends. It is shown in this answer and never again, also not under the same key: who missed it makes another. With `platformSecret`, the secret that the platform gave the shop is kept instead, and nothing is made.
         */
        put: operations["SetWebhook"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 店铺人员 People of a shop
         * @description Who works in a shop, and as what: for assigning cases and for reading names behind ids, of those who work here no more too. User names are for supervisors.
         */
        get: operations["ListStaff"];
        put?: never;
        /**
         * 添加人员 Add somebody
         * @description Lets somebody new sign in to the shop; the first password is in this answer and in no other. For supervisors.
         */
        post: operations["AddStaff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改人员 Change somebody
         * @description Gives somebody of the shop another name or role, sends them off (they are signed out at once) or takes them back. For supervisors; nobody changes their own role, and one supervisor stays.
         */
        put: operations["ChangeStaff"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 重设初始密码 Set a first password
         * @description Gives somebody of the shop a new first password, in this answer and in no other; the old one and every session of theirs end. For supervisors, and not for people of another shop too.
         */
        post: operations["SetFirstPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/staff/changes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 人员变更记录 Changes of people
         * @description Who added, changed, sent off or gave a new password to whom, the newest first: the 1000 newest. For supervisors; the list is never changed.
         */
        get: operations["ListStaffChanges"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statement-lines/{id}/match": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 人工核对 Match a line by hand
         * @description Matches a line by hand with a voucher or a payment of the platform, with the reason. Ends what was open about it and reconciles the voucher. Where the amounts differ the answer's bucket is AmountDiff, and the difference stays open for a supervisor to end. Money that came in is matched with the reversed voucher whose money it brings back. For finance and supervisors, but not for who paid the voucher.
         */
        post: operations["MatchLine"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账务明细列表 List account statements
         * @description Account statements of the reader's shops, the newest import first. For managers, supervisors, finance.
         */
        get: operations["ListStatements"];
        put?: never;
        /**
         * 导入账务明细 Import an account statement
         * @description Takes in Alipay's account statement of a period (支付宝账务明细, the CSV in GB18030 as it was downloaded), as the body itself or as a form's file, at most 50 MB and 500,000 lines, and matches it. A file that is cut, of another period, of another encoding, or whose foot does not agree with its lines is refused whole with 422, the reason and the line; nothing of it is kept. The same file again answers the first statement and changes nothing. For finance.
         */
        post: operations["ImportStatement"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 账务明细 An account statement
         * @description A statement with counts and totals per bucket, as they stand now. For managers, supervisors, finance.
         */
        get: operations["ShowStatement"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/statements/{id}/lines": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 流水明细 Lines of a statement
         * @description Lines of a statement in the order of the account, page by page. `bucket` narrows them. For managers, supervisors, finance.
         */
        get: operations["ShowStatementLines"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 已存视图 Kept queues
         * @description The queues the caller keeps and those of the shop, in their order.
         */
        get: operations["ListViews"];
        put?: never;
        /**
         * 保存视图 Keep a queue
         * @description Keeps a queue under a name: for oneself, or, by managers and supervisors, for everybody of the shop. At most 50 each.
         */
        post: operations["AddView"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /**
         * 修改视图 Change a kept queue
         * @description Changes a kept queue: one's own, or the shop's by managers and supervisors. Who takes one back from the shop has it for themselves.
         */
        put: operations["ChangeView"];
        post?: never;
        /**
         * 删除视图 Take a kept queue away
         * @description Takes a kept queue away: one's own, or the shop's by managers and supervisors.
         */
        delete: operations["RemoveView"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭证列表 List vouchers
         * @description Vouchers of the reader's shops, newest first, with how many there are and what they come to. Not for the warehouse.
         */
        get: operations["ListVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭证 A voucher
         * @description A voucher with its case and order, its deadlines, and what the reader can do with it now. Not for the warehouse.
         */
        get: operations["ShowVoucher"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/vouchers/audit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 凭证抽查 Vouchers to audit
         * @description Vouchers to audit, the newest first: one in twenty of those that were paid, and all that are linked to a review, overridden or reversed. A page looks at so many vouchers and shows those to audit, so that one may be empty and still have a next. For supervisors.
         */
        get: operations["AuditVouchers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{shopId}/refunds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接收退款消息 Receive a refund event
         * @description Takes a signed event about a refund. Without a valid signature (wrong, missing, older than ten minutes, an unknown shop, one without a secret) the answer is 401, always the same, and nothing is stored. Events may come twice and in any order; the same nonce with another body is 401.
         */
        post: operations["ReceiveRefundEvent"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/webhooks/{shopId}/top": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 接收退款消息（平台签名） Receive a refund event signed by the platform
         * @description The same for the platform's own scheme: query and named headers signed by MD5 with the secret the platform gave the shop, `timestamp` in shop time, `sign` in the query. Weaker than ours, hence an adapter and off until that secret is set.
         */
        post: operations["ReceiveTopRefund"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/wording/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * 检查用语 Check wording
         * @description What the rules find in a text before it is sent: words to a buyer, or the remark of a payout, by the very rules the moves go by. For looking at while it is typed; nothing is stored, and a move looks again.
         */
        post: operations["CheckWording"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 存活 Alive
         * @description The process answers; asks nothing else.
         */
        get: operations["Live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * 就绪 Ready
         * @description Requests can be served: tables are up to date, the demo shop is made, the database answers. 503 until then. What is amiss but keeps nobody from working stands in the warnings.
         */
        get: operations["Ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /**
         * @description Accounts after the enterprise standard (domain.md section 6). Coupons stand in memo accounts: they cost no cash.
         * @enum {string}
         */
        Account: "AlipayBalance" | "Deposit" | "ClaimsReceivable" | "CompensationPayable" | "SalesReturns" | "AfterSalesExpense" | "CouponsGranted" | "CouponsOutstanding";
        /**
         * @description 分户账: what stood in an account at the beginning of a period, each entry in it, and what stood in it at the end. Debits above zero. Sums are of the whole
         *     period, whatever the page.
         */
        AccountBook: {
            account: components["schemas"]["Account"];
            /** Format: int64 */
            closingFen: number;
            /** Format: int64 */
            creditFen: number;
            /** Format: int64 */
            debitFen: number;
            /** Format: date-time */
            from?: null | string;
            items: components["schemas"]["AccountLine"][];
            next?: null | string;
            /** Format: int64 */
            openingFen: number;
            /** Format: date-time */
            until?: null | string;
            zh: string;
        };
        /** @description One entry of an account, and what stood in the account after it. Amounts are fen. */
        AccountLine: {
            /** Format: int64 */
            balanceFen: number;
            /** Format: int64 */
            creditFen: number;
            /** Format: int64 */
            debitFen: number;
            entry: components["schemas"]["LedgerLine"];
        };
        /** @description 支付宝账务明细: one imported file of the shop's account, whose foot agreed with its lines. Amounts are fen. */
        AccountStatement: {
            account: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId?: null | string;
            fileName: string;
            /**
             * Format: date-time
             * @description The period it covers: from inclusive, until exclusive.
             */
            from: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            inCount: number;
            /** Format: int64 */
            inFen: number;
            /**
             * Format: int32
             * @description Lines that were not known from another file.
             */
            newLines: number;
            /** Format: int32 */
            outCount: number;
            /** Format: int64 */
            outFen: number;
            sha256: string;
            /** Format: uuid */
            shopId: string;
            /** Format: date-time */
            until: string;
        };
        /** @description What an account was debited and credited, in fen. */
        AccountSum: {
            account: components["schemas"]["Account"];
            /** Format: int64 */
            balanceFen?: number;
            /** Format: int64 */
            creditFen: number;
            /** Format: int64 */
            debitFen: number;
        };
        AddNoteRequest: {
            text: string;
        };
        AddStaffRequest: {
            name: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            shopId?: null | string;
            userName: string;
        };
        AssignCasesItem: {
            done: boolean;
            /** Format: uuid */
            id: string;
            problem?: null | components["schemas"]["Problem"];
            /**
             * Format: int32
             * @description The case's version after it; null where it was refused.
             */
            version?: null | number;
        };
        AssignCasesRequest: {
            cases: components["schemas"]["AssignCasesSeen"][];
            /**
             * Format: uuid
             * @description The caller where it is left out.
             */
            ownerId?: null | string;
            reason: string;
            /** Format: uuid */
            shopId?: null | string;
        };
        AssignCasesResponse: {
            items: components["schemas"]["AssignCasesItem"][];
        };
        /** @description A case and the version that was seen of it. */
        AssignCasesSeen: {
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            version: number;
        };
        AttachEvidenceResponse: {
            /** Format: int64 */
            bytes: number;
            /** Format: int32 */
            caseVersion: number;
            /** Format: uuid */
            id: string;
            mediaType: string;
            sha256: string;
        };
        AuditVouchersItem: {
            /** Format: int64 */
            amountFen: number;
            /** Format: uuid */
            caseId: string;
            number: string;
            /** Format: date-time */
            paidAt?: null | string;
            reasons: ("Drawn" | "ReviewLinked" | "Overridden" | "Reversed")[];
            /** Format: uuid */
            shopId: string;
            state: string;
            stateZh: string;
            /** Format: uuid */
            voucherId: string;
        };
        /**
         * @description What a payment makes good; the same basis is never paid twice on one order line.
         * @enum {string}
         */
        Basis: "Goods" | "Damage" | "Defect" | "MissingItem" | "LateShipment" | "LostParcel" | "Service" | "ReturnFreight" | "Gift" | "PriceDifference" | "Expectation" | "Goodwill";
        BeHereRequest: {
            doing: components["schemas"]["Doing"];
        };
        /**
         * @description All the buyer gets on an order, in fen, so that whoever gives more sees cash, coupons and the platform's money together (domain.md 6, stacking): what is drafted
         *     in this case, what is set aside or paid in any case of the order, and what the platform and the insurer gave.
         */
        Benefit: {
            /** Format: int64 */
            cashFen: number;
            /** Format: int64 */
            couponFen: number;
            /** Format: int64 */
            platformFen: number;
            /** Format: int64 */
            totalFen?: number;
        };
        /** @enum {null|string} */
        Bucket: "Matched" | "PaidNotInSystem" | "InSystemNotPaid" | "AmountDiff" | "DuplicatePaid" | "RemarkBad" | null;
        /** @description How many lines of a statement lie in a bucket, and how much went out with them, in fen. No bucket: no after-sales matter. */
        BucketSum: {
            bucket?: null | components["schemas"]["Bucket"];
            /** Format: int32 */
            lines: number;
            /** Format: int64 */
            outFen: number;
        };
        /** @description What was given on a day of the shop, and in the month up to its end. */
        BudgetDay: {
            /** Format: date */
            day: string;
            /** Format: int64 */
            spentFen: number;
            /** Format: int64 */
            totalFen: number;
            /**
             * Format: int32
             * @description How many vouchers that is.
             */
            vouchers: number;
        };
        /** @description When a share of the budget was reached, and by which voucher. */
        BudgetMark: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            budgetFen: number;
            /** Format: uuid */
            caseId: string;
            /** Format: int32 */
            percent: number;
            /** Format: int64 */
            spentFen: number;
            /** Format: uuid */
            voucherId: string;
            voucherNumber: string;
        };
        /** @description A month's budget and what is left of it, in fen. Budget, left and percent are null where no budget is set. */
        BudgetOfMonth: {
            alerts: components["schemas"]["BudgetMark"][];
            /** Format: int64 */
            budgetFen?: null | number;
            days: components["schemas"]["BudgetDay"][];
            /**
             * Format: int64
             * @description Below 0 where more was given than the budget.
             */
            leftFen?: null | number;
            month: string;
            /**
             * Format: int64
             * @description Spent of the budget, whole percent, rounded down.
             */
            percent?: null | number;
            /**
             * Format: int32
             * @description The policy in force at the month's end, or now in a month that has not ended; 0 for the defaults.
             */
            policyNumber: number;
            /** Format: int64 */
            spentFen: number;
        };
        /**
         * @description When a buyer may be phoned, in shop time. A1 四.2②: at about ten in the morning or after four in the afternoon. Outside
         *     of the slots no call is planned; from 20:00 to 09:00 none is made for any reason. Data, as the roster is.
         */
        CallSlots: {
            afternoonEnd: string;
            afternoonStart: string;
            morningEnd: string;
            morningStart: string;
            quietFrom?: string;
            quietUntil?: string;
        };
        /** @description 售后单: one buyer's trouble with one order, of one of the seven kinds. The row holds the truth for queries, the history says how it came about. */
        Case: {
            /** Format: uuid */
            agentComplainedOf?: null | string;
            /**
             * Format: date-time
             * @description When the order's parcel was signed for; null while it is on its way.
             */
            arrivedAt?: null | string;
            buyerMessage: string;
            /**
             * Format: uuid
             * @description The case it belongs to; a case's own id for a case.
             */
            caseId: string;
            caseKind: components["schemas"]["CaseKind"];
            cause?: null | components["schemas"]["LateCause"];
            /** Format: int32 */
            edition: number;
            /**
             * Format: date-time
             * @description When it entered its state; rows that keep the state keep this too.
             */
            enteredAt: string;
            /**
             * Format: date-time
             * @description When the buyer first asked; kept when the remedy is switched.
             */
            firstRequestAt: string;
            /**
             * Format: int32
             * @description What it weighed when it came, as the buyer or the courier says, in grams.
             */
            foundGrams?: null | number;
            fraudFlag?: boolean;
            /** @description Hash of the newest history row, hex. */
            headHash?: string;
            /** Format: uuid */
            id: string;
            kind?: components["schemas"]["SubjectKind"];
            /** Format: date-time */
            lastContactAt?: null | string;
            /** Format: date-time */
            lastScanAt?: null | string;
            /** Format: date-time */
            lastToldAt?: null | string;
            level?: components["schemas"]["Level"];
            /** Format: uuid */
            lineId?: null | string;
            /**
             * Format: uuid
             * @description Of a review: the fault case it was linked to. Of a merged case: the case it went into.
             */
            linkedTo?: null | string;
            /** @description The machine and the edition pinned when it was opened. */
            machine: string;
            merged?: boolean;
            /** @description The short number people say, unique within the shop. */
            number: string;
            offer?: components["schemas"]["RemedyItem"][];
            /** Format: uuid */
            offeredBy?: null | string;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            orderId: string;
            /** Format: uuid */
            ownerId?: null | string;
            parts?: components["schemas"]["Part"][];
            party?: null | components["schemas"]["ResponsibleParty"];
            platformCase?: null | string;
            /** Format: date-time */
            platformLimit?: null | string;
            platformOpen?: boolean;
            /** Format: date */
            promisedOn?: null | string;
            /** Format: date-time */
            remindedAt?: null | string;
            reviewOutcome?: null | components["schemas"]["ReviewOutcome"];
            /**
             * Format: int32
             * @description What the order's parcel weighed at dispatch by the records looked into, in grams; it goes before what the order says.
             */
            sentGrams?: null | number;
            /**
             * Format: int32
             * @description Sequence of the newest history row, refusals included; the database lets only one writer follow it.
             */
            sequence?: number;
            severity?: components["schemas"]["Severity"];
            /** Format: uuid */
            shopId: string;
            state: components["schemas"]["State"];
            stopContact?: boolean;
            summary?: null | string;
            /** Format: int32 */
            timesChased?: number;
            /**
             * Format: int32
             * @description How many changes it has seen. Of a case: rows of its history, those of its vouchers and parcels included, refusals not.
             *     Of a voucher or parcel: its own rows.
             */
            version?: number;
        };
        CaseAcceptOfferRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
            /** @description 买家同意不走原路退回 Buyer agreed to another way than the original one */
            consent?: null | boolean;
        };
        CaseAddressCorrectedRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
            /** @description 快递工单号 Courier's ticket */
            ticket?: null | string;
        };
        CaseAddressUnclearRequest: {
            /** @description 告知买家的内容 What the buyer was told */
            told?: null | string;
        };
        CaseAgreeReturnRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseApologiseRequest: {
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseApologyOnlyRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseAssignRequest: {
            /**
             * Format: uuid
             * @description 指派给 Assign to
             */
            assignee?: null | string;
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseAwaitBuyerRequest: {
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseBuyerAnsweredRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseBuyerAnswersRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseBuyerChasedRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseBuyerContentRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 结案摘要 Summary */
            summary?: null | string;
        };
        CaseBuyerDiscontentRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseBuyerInsistsRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseBuyerPersuadedRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseBuyerPromisesRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
            /**
             * Format: date
             * @description 答应的日期 Promised date
             */
            promisedOn?: null | string;
        };
        CaseBuyerRefusesRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseBuyerSilentRequest: Record<string, never>;
        CaseBuyerTookItRequest: {
            /** @description 请买家提供什么 What the buyer is asked to send */
            missing?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseBuyerWithdrawsRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 结案摘要 Summary */
            summary?: null | string;
        };
        CaseCallBuyerRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseCheckRecordsRequest: {
            /** @description 已核查项 Checks made */
            checks?: null | ("ChatLog" | "Order" | "SplitParcels" | "OwnError")[];
            /**
             * Format: int32
             * @description 收到时重量(克) Weight on arrival (grams)
             */
            foundGrams?: null | number;
            /**
             * Format: int32
             * @description 发货时重量(克) Weight at dispatch (grams)
             */
            sentGrams?: null | number;
        };
        CaseConfirmDefectRequest: {
            /** @description 缺陷代码 Defect code */
            defectCode?: null | string;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseDecideLiabilityRequest: {
            /** @description 向快递索赔 Claim from the courier */
            courierClaim?: null | boolean;
            /**
             * @description 不补发的原因 Why nothing is reshipped
             * @enum {null|string}
             */
            noReshipment?: "OutOfStock" | "BuyerWantsMoney" | "NoScan72Hours" | "ProofInDoubt" | null;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 已查平台延迟发货处罚 Platform penalty looked up */
            penaltyLookedUp?: null | boolean;
            /** @description 原因 Reason */
            reason?: null | string;
            /**
             * @description 缺货原因 Why it is out of stock
             * @enum {null|string}
             */
            stock?: "Temporary" | "Discontinued" | null;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseDeclineOfferRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseDefectNotShownRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseEscalateRequest: {
            /**
             * @description 升级到 Raise to
             * @enum {null|string}
             */
            level?: "Manager" | "Supervisor" | null;
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseEvidenceExpiredRequest: Record<string, never>;
        CaseExplainProductRequest: {
            /** @description 商品说明 Explanation of the product */
            explanation?: null | string;
        };
        CaseExplanationUnansweredRequest: Record<string, never>;
        CaseFaultCaseClosedRequest: Record<string, never>;
        CaseFoundSplitParcelRequest: {
            /**
             * Format: date-time
             * @description 快递最近扫描时间 The courier's last scan
             */
            scannedAt?: null | string;
            /** @description 告知买家的内容 What the buyer was told */
            told?: null | string;
            /** @description 运单号 Waybill */
            waybill?: null | string;
        };
        CaseGiveCouponRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 补偿方案 Remedies */
            remedies?: null | components["schemas"]["RemedyItem"][];
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseGiveUpQuietlyRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseInspectGoodsRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        /**
         * @description The seven kinds of after-sales case; each has the machine of the same name.
         * @enum {string}
         */
        CaseKind: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview";
        /** @description One line of a list of cases. */
        CaseLine: {
            /** @description False where the order's report names no buyer: show 未知, unknown. */
            buyerKnown?: boolean;
            buyerMessage: string;
            buyerNick?: null | string;
            /** @description It is open, and its buyer asked again since they were last told something. */
            chased: boolean;
            /** Format: date-time */
            enteredAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CaseKind"];
            level: components["schemas"]["Level"];
            /**
             * Format: date-time
             * @description The earliest open deadline of the case, its vouchers and parcels; null where none is open.
             */
            nextDueAt?: null | string;
            number: string;
            /** Format: date-time */
            openedAt: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            /**
             * Format: date-time
             * @description The earliest deadline that escalated and still stands, see Overdue; null where nothing is overdue.
             */
            overdueSince?: null | string;
            /** Format: uuid */
            ownerId?: null | string;
            party?: null | components["schemas"]["ResponsibleParty"];
            /** Format: date-time */
            remindedAt?: null | string;
            severity: components["schemas"]["Severity"];
            /** Format: uuid */
            shopId: string;
            state: components["schemas"]["State"];
            /** Format: int32 */
            timesChased: number;
            /** Format: int32 */
            version: number;
        };
        CaseLinkFaultCaseRequest: {
            /**
             * Format: uuid
             * @description 目标售后单 Target case
             */
            target?: null | string;
        };
        CaseMergeRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 结案摘要 Summary */
            summary?: null | string;
            /**
             * Format: uuid
             * @description 目标售后单 Target case
             */
            target?: null | string;
        };
        CaseMessageBuyerRequest: {
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseNoAnswerRequest: Record<string, never>;
        CaseNotifyBuyerRequest: {
            /**
             * Format: date-time
             * @description 快递最近扫描时间 The courier's last scan
             */
            scannedAt?: null | string;
            /** @description 告知买家的内容 What the buyer was told */
            told?: null | string;
        };
        CaseObserveReviewChangedRequest: {
            /**
             * @description 评价结果 Outcome of the review
             * @enum {null|string}
             */
            outcome?: "Unchanged" | "RemovedByBuyer" | "ChangedByBuyer" | "Refused" | null;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 结案摘要 Summary */
            summary?: null | string;
        };
        CaseOfferRemedyRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 补偿方案 Remedies */
            remedies?: null | components["schemas"]["RemedyItem"][];
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseOurErrorRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseParcelRefusedRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseParcelSignedRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseParcelUnsignedRequest: {
            /** @description 告知买家的内容 What the buyer was told */
            told?: null | string;
        };
        CasePhoneBuyerRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CasePlatformAnsweredRequest: {
            /**
             * @description 评价结果 Outcome of the review
             * @enum {null|string}
             */
            outcome?: "Unchanged" | "RemovedByBuyer" | "ChangedByBuyer" | "Refused" | null;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 平台结果 The platform's result */
            platformResult?: null | string;
            /** @description 结案摘要 Summary */
            summary?: null | string;
        };
        CasePlatformSettlesRequest: {
            /** @description 平台单号 Platform case number */
            platformCase?: null | string;
            /** @description 平台结果 The platform's result */
            platformResult?: null | string;
        };
        CasePlatformStepsInRequest: {
            /** @description 平台单号 Platform case number */
            platformCase?: null | string;
            /**
             * Format: date-time
             * @description 平台时限 The platform's time limit
             */
            platformLimit?: null | string;
        };
        CasePromiseLapsedRequest: Record<string, never>;
        CasePublicReplyRequest: {
            /**
             * @description 评价结果 Outcome of the review
             * @enum {null|string}
             */
            outcome?: "Unchanged" | "RemovedByBuyer" | "ChangedByBuyer" | "Refused" | null;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 结案摘要 Summary */
            summary?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CasePullLogisticsRequest: {
            /**
             * @description 延迟原因 Cause of the delay
             * @enum {null|string}
             */
            cause?: "StaffLate" | "AddressUnclear" | "Courier" | null;
            /**
             * Format: date-time
             * @description 快递最近扫描时间 The courier's last scan
             */
            scannedAt?: null | string;
            /** @description 告知买家的内容 What the buyer was told */
            told?: null | string;
        };
        CaseRecordRulingRequest: {
            /** @description 平台结果 The platform's result */
            platformResult?: null | string;
            /** @description 恢复被冻结的付款和包裹 Release what is held (otherwise it is void) */
            releaseHeld?: null | boolean;
        };
        CaseRecordsAllRightRequest: {
            /** @description 请买家提供什么 What the buyer is asked to send */
            missing?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseRejectComplaintRequest: {
            /** @description 核查结论 Finding */
            finding?: null | string;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 买家真实诉求(仅内部) The buyer's real wish (internal only) */
            wish?: null | string;
        };
        CaseRemediesDoneRequest: Record<string, never>;
        CaseRemedyFailedRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseRemindRequest: Record<string, never>;
        CaseReopenRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        CaseReportAbuseRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        CaseRequestEvidenceRequest: {
            /** @description 请买家提供什么 What the buyer is asked to send */
            missing?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseReshipAnywayRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseReturnEndedRequest: Record<string, never>;
        CaseReviewChatLogRequest: {
            /**
             * Format: uuid
             * @description 被投诉客服 Agent complained of
             */
            agentComplainedOf?: null | string;
        };
        CaseSettlementBookedRequest: {
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /** @description 结案摘要 Summary */
            summary?: null | string;
        };
        CaseSubmitEvidenceRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
            /**
             * Format: int32
             * @description 收到时重量(克) Weight on arrival (grams)
             */
            foundGrams?: null | number;
        };
        CaseSubmitPlatformEvidenceRequest: {
            /**
             * Format: date-time
             * @description 平台时限 The platform's time limit
             */
            platformLimit?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        CaseTextBuyerRequest: {
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        /** @description A case with its vouchers and parcels as they stood at some moment, every field of them. */
        CaseThen: {
            /** Format: date-time */
            at: string;
            case: components["schemas"]["Case"];
            /** Format: uuid */
            caseId: string;
            headHash: string;
            parcels: components["schemas"]["Parcel"][];
            /** Format: int32 */
            sequence: number;
            vouchers: components["schemas"]["Voucher"][];
        };
        CaseTriageReviewRequest: {
            /** @description 已核查项 Checks made */
            checks?: null | ("ChatLog" | "Order" | "SplitParcels" | "OwnError")[];
            /** @description 内部备注 Internal note */
            note?: null | string;
            /**
             * @description 严重程度 Severity
             * @enum {null|string}
             */
            severity?: "Normal" | "Severe" | "Safety" | null;
        };
        CaseUpholdComplaintRequest: {
            /**
             * Format: uuid
             * @description 被投诉客服 Agent complained of
             */
            agentComplainedOf?: null | string;
            /** @description 核查结论 Finding */
            finding?: null | string;
            /**
             * @description 责任方 Responsible party
             * @enum {null|string}
             */
            party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
            /**
             * Format: date
             * @description 服务发生日 Day of the service act
             */
            serviceActOn?: null | string;
            /** @description 买家真实诉求(仅内部) The buyer's real wish (internal only) */
            wish?: null | string;
        };
        CaseUrgeCourierRequest: {
            /**
             * Format: date-time
             * @description 快递最近扫描时间 The courier's last scan
             */
            scannedAt?: null | string;
            /** @description 快递工单号 Courier's ticket */
            ticket?: null | string;
            /** @description 告知买家的内容 What the buyer was told */
            told?: null | string;
        };
        /**
         * @description Who a state waits for; drives clocks, queues and reports.
         * @enum {string}
         */
        Category: "Ours" | "Buyer" | "Other" | "Remedy" | "Closed";
        ChangePasswordRequest: {
            newPassword: string;
            password: string;
        };
        ChangePasswordResponse: {
            /** Format: date-time */
            expiresAt: string;
            /** @description The token from now on, for `Authorization: Bearer`; null where the session is a cookie's. */
            token?: null | string;
        };
        ChangeStaffRequest: {
            active: boolean;
            name: string;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            shopId?: null | string;
        };
        /**
         * @description How money or value leaves.
         * @enum {string}
         */
        Channel: "Platform" | "Alipay" | "Coupon";
        ChaseClaimRequest: {
            note: string;
        };
        CheckChainBreak: {
            /** Format: uuid */
            caseId: string;
            message: string;
            number: string;
            /**
             * Format: int32
             * @description The history row it was found at.
             */
            sequence: number;
        };
        CheckChainResponse: {
            breaks: components["schemas"]["CheckChainBreak"][];
            /**
             * Format: int32
             * @description How many were checked.
             */
            cases: number;
            /** @description Nothing was found. */
            whole: boolean;
        };
        CheckWordingItem: {
            /** @description False is advice. */
            blocks: boolean;
            /** @description What may be said in its place. */
            instead?: null | string;
            /**
             * Format: int32
             * @description In UTF-16 units, with what was put between to hide it.
             */
            length?: null | number;
            /** @description What was found, as it stands in the text where its place is known; null where something is missing, as the honorific. */
            phrase?: null | string;
            /**
             * Format: int32
             * @description Where it stands, in UTF-16 units; null where it is in no one place.
             */
            start?: null | number;
            /** @description In the caller's language. */
            why: string;
        };
        CheckWordingRequest: {
            kind: components["schemas"]["Purpose"];
            text: string;
        };
        CheckWordingResponse: {
            findings: components["schemas"]["CheckWordingItem"][];
            /** @description Nothing in it blocks. */
            good: boolean;
        };
        /**
         * @description 索赔: a receivable from a courier or a supplier, with dates and no machine: filed within 48 hours of the finding, chased every three days, paid or written
         *     off after 30 (machines.md section 4). It does not hold the case open. Amounts are fen.
         */
        Claim: {
            against?: components["schemas"]["ClaimAgainst"];
            /** Format: int64 */
            amountFen?: number;
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            chaseBy?: null | string;
            /**
             * Format: date-time
             * @description When it was last chased, and how often.
             */
            chasedAt?: null | string;
            /** Format: int32 */
            chases?: number;
            /** @description The courier's or supplier's name. */
            debtor?: null | string;
            /** Format: date-time */
            endBy?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: date-time */
            fileBy: string;
            /** Format: date-time */
            filedAt?: null | string;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            /**
             * Format: int64
             * @description What is still owed to the shop: nothing before it is filed and after it has ended.
             */
            owedFen?: number;
            party?: components["schemas"]["ResponsibleParty"];
            /**
             * Format: int64
             * @description What came so far; what is still to come is written off at the end.
             */
            receivedFen?: number;
            /** Format: uuid */
            shopId: string;
            state: components["schemas"]["ClaimState"];
            ticket?: null | string;
        };
        /**
         * @description From whom money is claimed.
         * @enum {string}
         */
        ClaimAgainst: "Courier" | "Supplier";
        /** @description A claim after what was done to it, and the version its case has now. */
        ClaimAnswer: {
            /** Format: int32 */
            caseVersion: number;
            claim: components["schemas"]["Claim"];
        };
        /**
         * @description Where a claim stands.
         * @enum {string}
         */
        ClaimState: "ToFile" | "Filed" | "Received" | "WrittenOff";
        /** @enum {null|string} */
        ClaimStep: "File" | "Chase" | "WriteOff" | null;
        /** @enum {null|string} */
        Clock: "Natural" | "Staffed" | "Finance" | "CallSlot" | "CutOff" | "ShiftEnd" | "FinanceDay" | null;
        CloseMonthRequest: {
            /** @description yyyy-MM. */
            month: string;
            /** @description Why it is closed although something is open or differs. */
            reason?: null | string;
            /** Format: uuid */
            shopId?: null | string;
        };
        ConfirmSessionRequest: {
            password: string;
        };
        ConfirmSessionResponse: {
            /**
             * Format: date-time
             * @description Until then the caller may sign.
             */
            confirmedUntil: string;
            /** Format: date-time */
            expiresAt: string;
            /** @description The token that may sign, for `Authorization: Bearer`; null where the session is a cookie's. */
            token?: null | string;
        };
        /** @description Costs by one of the three. */
        CostBy: {
            code?: null | string;
            cost: components["schemas"]["CostSum"];
        };
        /** @description Costs of one responsible party, remedy and kind of case; null where an entry knows none: what the platform paid has no remedy, and often no case. */
        CostLine: {
            caseKind?: null | components["schemas"]["CaseKind"];
            cost: components["schemas"]["CostSum"];
            party?: null | components["schemas"]["ResponsibleParty"];
            remedy?: null | components["schemas"]["RemedyKind"];
        };
        /** @description 按责任方的售后成本. The total is what accounts 6001 and 6601 gained in the period, to the fen; coupons stand in memo accounts and are no cost. */
        Costs: {
            byCaseKind: components["schemas"]["CostBy"][];
            byParty: components["schemas"]["CostBy"][];
            byRemedy: components["schemas"]["CostBy"][];
            /** Format: date-time */
            from?: null | string;
            items: components["schemas"]["CostLine"][];
            total: components["schemas"]["CostSum"];
            /** Format: date-time */
            until?: null | string;
        };
        /** @description What after-sales cost, in fen, releases and reversals taken off. */
        CostSum: {
            /** Format: int64 */
            netFen?: number;
            /**
             * Format: int64
             * @description By what the platform gave or took.
             */
            platformFen: number;
            /**
             * Format: int64
             * @description Claimed from couriers and suppliers, or recovered of what was given twice; written off claims taken off.
             */
            recoveredFen: number;
            /**
             * Format: int64
             * @description By vouchers, from their signing on.
             */
            vouchersFen: number;
        };
        CountCasesItem: {
            category: components["schemas"]["Category"];
            /** Format: int32 */
            count: number;
            kind: components["schemas"]["CaseKind"];
            kindZh: string;
            /** Format: int32 */
            overdue: number;
            state: components["schemas"]["State"];
            stateZh: string;
        };
        CountCasesResponse: {
            items: components["schemas"]["CountCasesItem"][];
            /**
             * Format: int32
             * @description Of all, those in which something escalated and still stands.
             */
            overdue: number;
            /** Format: int32 */
            total: number;
        };
        /**
         * @description From where a step of the ladder is counted.
         * @enum {string}
         */
        Counted: "Share" | "AfterDue" | "OwnDeadline" | "AfterLast" | "BeforePlatformLimit" | "AtOnce";
        /** @description What a receiver was not told, and why. */
        DeadLetterView: {
            act: string;
            /** Format: int32 */
            attempts: number;
            /** @description The event as it was sent. */
            body: string;
            /** Format: uuid */
            caseId: string;
            /** Format: date-time */
            deadAt?: null | string;
            /** Format: uuid */
            id: string;
            lastError?: null | string;
            /**
             * Format: int32
             * @description The HTTP status of the last attempt; null where there was no answer.
             */
            lastStatus?: null | number;
            /** @description Its address, without what stands behind the question mark. */
            receiver: string;
            /** Format: uuid */
            receiverId: string;
            /** Format: uuid */
            shopId: string;
            /** Format: date-time */
            since: string;
        };
        /** @description A deputy of finance. */
        DelegationView: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId: string;
            /** Format: uuid */
            deputyId: string;
            /**
             * Format: date-time
             * @description When it was ended early; null where it was not.
             */
            endedAt?: null | string;
            /**
             * Format: date-time
             * @description Inclusive.
             */
            from: string;
            /** Format: uuid */
            id: string;
            reason: string;
            /** Format: uuid */
            shopId: string;
            /**
             * Format: date-time
             * @description Exclusive.
             */
            until: string;
            /**
             * Format: int32
             * @description For the next `If-Match`.
             */
            version: number;
        };
        /**
         * @description Which way a parcel goes: to the buyer (reshipment, replacement) or back to the shop (return, exchange).
         * @enum {string}
         */
        Direction: "Outbound" | "Inbound";
        /** @description 差异: something finance has to explain. Open until matched, recovered or written off, with a reason; a supervisor's after three finance days. Amount in fen. */
        Discrepancy: {
            /** Format: int64 */
            amountFen: number;
            /** Format: uuid */
            caseId?: null | string;
            /**
             * Format: date-time
             * @description Three finance days after it was found; from then on it is a supervisor's.
             */
            dueAt: string;
            en: string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: uuid */
            endedById?: null | string;
            endReason?: null | string;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DiscrepancyKind"];
            /** Format: uuid */
            lineId?: null | string;
            /** Format: uuid */
            orderId?: null | string;
            /** Format: uuid */
            paymentId?: null | string;
            /** Format: uuid */
            shopId: string;
            /** Format: uuid */
            statementId?: null | string;
            /**
             * Format: uuid
             * @description What it is about, unique among the open ones of its kind: a statement line, voucher, payment, order or refund.
             */
            subjectId: string;
            /** Format: int32 */
            version?: number;
            /** Format: uuid */
            voucherId?: null | string;
            zh: string;
        };
        /**
         * @description Why finance has to look.
         * @enum {string}
         */
        DiscrepancyKind: "PaidNotInSystem" | "InSystemNotPaid" | "AmountDiff" | "DuplicatePaid" | "RemarkBad" | "PlatformExcess" | "UnknownOrder" | "PlatformDiffers";
        /** @description A discrepancy, and the way to its line, voucher, case and order. Amount in fen; of an AmountDiff how much more the statement has, below zero: less. */
        DiscrepancyView: {
            /** Format: int64 */
            amountFen: number;
            /** Format: uuid */
            caseId?: null | string;
            caseNumber?: null | string;
            /** Format: date-time */
            dueAt: string;
            en: string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: uuid */
            endedById?: null | string;
            endReason?: null | string;
            flowNumber?: null | string;
            /** Format: date-time */
            foundAt: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["DiscrepancyKind"];
            /** @description Supervisor from the third finance day on, while it is open. */
            level: components["schemas"]["Level"];
            line?: null | components["schemas"]["DiscrepancyViewLineSaid"];
            /** Format: uuid */
            lineId?: null | string;
            /**
             * Format: int32
             * @description The version of the line, for matching it by hand.
             */
            lineVersion?: null | number;
            /** @description When changed holidays gave it another day, from which to which, the oldest first. */
            moved: components["schemas"]["DiscrepancyViewDayMoved"][];
            /** Format: uuid */
            orderId?: null | string;
            orderNumber?: null | string;
            /** Format: uuid */
            paymentId?: null | string;
            /** Format: uuid */
            shopId: string;
            /** Format: uuid */
            statementId?: null | string;
            /** Format: int32 */
            version: number;
            /** Format: uuid */
            voucherId?: null | string;
            voucherNumber?: null | string;
            zh: string;
        };
        DiscrepancyViewDayMoved: {
            /** Format: date-time */
            at: string;
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            to: string;
        };
        /** @description What the line of the statement says; of whose account it is the end. */
        DiscrepancyViewLineSaid: {
            /** Format: date-time */
            at: string;
            counterAccount?: null | string;
            /** Format: int64 */
            inFen: number;
            /** Format: int64 */
            outFen: number;
            remark?: null | string;
        };
        /**
         * @description What somebody does at a case.
         * @enum {string}
         */
        Doing: "Looking" | "Typing";
        /** @description A deadline of one subject, a row in a table that the clock reads. Written and ended in the transaction of the move that causes it. */
        Due: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            caseId: string;
            /** @description Which deadline of the machine: string Deadline.Code, with a counter where it repeats. */
            code: string;
            /** Format: date-time */
            endedAt?: null | string;
            /** Format: uuid */
            id: string;
            /** @description Code of the Clock's move where Then Due.Then is Move. */
            move?: null | string;
            /** Format: uuid */
            shopId: string;
            /** Format: date-time */
            since: string;
            state?: components["schemas"]["DueState"];
            subject: components["schemas"]["SubjectKind"];
            /** Format: uuid */
            subjectId: string;
            then: components["schemas"]["Then"];
        };
        /**
         * @description What became of a deadline.
         * @enum {string}
         */
        DueState: "Open" | "Fired" | "Cancelled";
        EndDelegationRequest: Record<string, never>;
        EndDiscrepancyRequest: {
            reason: string;
        };
        EnterOrderLine: {
            /**
             * Format: int64
             * @description Of one piece.
             */
            priceFen: number;
            /** Format: int32 */
            quantity: number;
            sku?: null | string;
            title: string;
        };
        EnterOrderRequest: {
            address?: null | string;
            /** @description The buyer's Alipay account: the payee of what is not returned the original way. Shown to nobody but who pays. */
            buyerAccount?: null | string;
            buyerNick?: null | string;
            buyerPhone?: null | string;
            /** Format: date-time */
            confirmedAt?: null | string;
            courier?: null | string;
            /** Format: date-time */
            createdAt: string;
            /**
             * @description The insurer, not the shop, makes the return freight good.
             * @default false
             */
            freightInsured: boolean;
            lines: components["schemas"]["EnterOrderLine"][];
            /**
             * @description Custom-made, perishable, opened digital goods.
             * @default false
             */
            noReasonReturnExcluded: boolean;
            number: string;
            /** Format: date-time */
            paidAt?: null | string;
            /**
             * Format: int64
             * @description What the buyer paid.
             */
            paidFen: number;
            /** Format: date-time */
            shippedAt?: null | string;
            /** Format: uuid */
            shopId?: null | string;
            /** Format: date-time */
            signedAt?: null | string;
            waybill?: null | string;
            /**
             * Format: int32
             * @description Of the parcel at dispatch: what a return, or a parcel said to have come empty, is compared with.
             */
            weightGrams?: null | number;
        };
        EnterOrderResponse: {
            /** Format: uuid */
            id: string;
            lineIds: string[];
            number: string;
        };
        /**
         * @description What an entry tells of.
         * @enum {string}
         */
        EntryKind: "Accrual" | "Release" | "Payment" | "Reversal" | "PlatformPayment" | "ClaimFiled" | "ClaimReceived" | "ClaimWrittenOff" | "ExcessRecovered" | "ExcessWrittenOff";
        /** @description A stored file of a case, addressed by its content's SHA-256. */
        Evidence: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            by?: null | string;
            /** Format: int64 */
            bytes: number;
            /** Format: uuid */
            caseId: string;
            fileName: string;
            /** Format: uuid */
            id: string;
            /** @description The same of the picture without its metadata; null for what is no picture. */
            imageSha256?: null | string;
            kind: components["schemas"]["EvidenceKind"];
            mediaType: string;
            /** @description Medical or otherwise sensitive: shown to supervisors only (PIPL 28-29). */
            restricted?: boolean;
            /** @description Lower-case hex. */
            sha256: string;
            /** Format: uuid */
            shopId: string;
        };
        /**
         * @description What a stored file shows.
         * @enum {string}
         */
        EvidenceKind: "Photo" | "Video" | "ChatLog" | "Logistics" | "RefusalScan" | "Certificate" | "ProductSheet" | "CourierWord" | "Ruling" | "OwnerConsent" | "Other";
        /** @description Something happened in a case: enough to know what to read again, and nothing that a list of cases would not show the reader. */
        FeedEvent: {
            /** @description The move or deed, as in the history. */
            act: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            caseId: string;
            /**
             * Format: int64
             * @description Its place in the feed.
             */
            id: number;
            /** @description To whom the case is raised after it. */
            level: components["schemas"]["Level"];
            /**
             * Format: uuid
             * @description Whose case it is after it.
             */
            ownerId?: null | string;
            /**
             * Format: int32
             * @description The row of the case's history.
             */
            sequence: number;
            /** Format: uuid */
            shopId: string;
            /**
             * Format: int32
             * @description Of the case, voucher or parcel that it happened to.
             */
            version: number;
        };
        /**
         * @description What a form draws for a field and what its JSON must be.
         * @enum {string}
         */
        FieldType: "Text" | "LongText" | "YesNo" | "Grams" | "Date" | "Instant" | "Id" | "Choice" | "Choices" | "Remedies";
        FileClaimRequest: {
            /**
             * @description From whom money is claimed.
             * @default Courier
             * @enum {string}
             */
            against: "Courier" | "Supplier";
            /** Format: int64 */
            amountFen: number;
            /** Format: uuid */
            claimId?: null | string;
            /** @description Who exactly; the order's courier unless said. */
            debtor?: null | string;
            /** @description The number the claim has there. */
            ticket?: null | string;
        };
        /** @description What finance has before it now. Amounts are fen. */
        FinanceDay: {
            claimsLate: components["schemas"]["Pile"];
            discrepancies: components["schemas"]["OpenKind"][];
            /** @description Sent back because the payment failed. */
            failed: components["schemas"]["Pile"];
            held: components["schemas"]["Pile"];
            /** @description The month that can be closed next. */
            monthToClose?: null | string;
            /**
             * Format: date-time
             * @description When the next batch is paid.
             */
            nextBatch: string;
            /** Format: date-time */
            now: string;
            paidToday: components["schemas"]["Pile"];
            /** @description In its hands and not yet paid; held ones among them wait for the platform. */
            toPay: components["schemas"]["Pile"];
            /** @description Signed and not yet in finance's hands. */
            toReceive: components["schemas"]["Pile"];
        };
        /** @description One field of a form. */
        FormField: {
            /** @description The codes of a choice. */
            choices?: null | string[];
            en: string;
            /**
             * Format: int32
             * @description Of grams: whole ones from 1 to this.
             */
            max?: null | number;
            /**
             * Format: int32
             * @description Of texts, in UTF-16 units.
             */
            maxLength?: null | number;
            name: string;
            required: boolean;
            type: components["schemas"]["FieldType"];
            zh: string;
        };
        GrantDelegationRequest: {
            /** Format: uuid */
            deputyId: string;
            /**
             * Format: date-time
             * @description From then on, inclusive; now where it is left out.
             */
            from?: null | string;
            reason: string;
            /** Format: uuid */
            shopId?: null | string;
            /**
             * Format: date-time
             * @description Until then, exclusive.
             */
            until: string;
        };
        /**
         * @description What became of something the platform told.
         * @enum {string}
         */
        Hearing: "New" | "Changed" | "Nothing" | "OtherOrder" | "OtherAmount";
        /**
         * @description What a history row tells of.
         * @enum {string}
         */
        HistoryKind: "Move" | "Deed" | "Refusal";
        /** @description A public holiday, first and last day included, in days of the shop. */
        Holiday: {
            /** Format: date */
            from: string;
            name: string;
            /** Format: date */
            to: string;
        };
        /**
         * @description What became of a file of holidays.
         * @enum {string}
         */
        HolidayReading: "Taken" | "Unchanged" | "Refused";
        /**
         * @description Which report of the platform a file is.
         * @enum {string}
         */
        ImportKind: "Orders" | "Refunds";
        /** @description How an import stands. Each row of the file so far was added, updated, unchanged or refused. */
        ImportView: {
            /** Format: int32 */
            added: number;
            /** Format: date-time */
            askedAt: string;
            /**
             * Format: int64
             * @description Length of the file, where it is known.
             */
            bytes?: null | number;
            /** Format: int64 */
            bytesRead: number;
            /** @description Why the file as a whole was refused, stable; `Reason` says it in words. */
            code?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
            fileName: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["ImportKind"];
            /**
             * Format: int32
             * @description How many problems the refused rows have.
             */
            problems: number;
            reason?: null | string;
            /** Format: int32 */
            refused: number;
            /** Format: int32 */
            rows: number;
            /** Format: int32 */
            rowsPerSecond: number;
            /** Format: uuid */
            shopId: string;
            /** Format: date-time */
            startedAt?: null | string;
            /** @description Waiting, Running, Done, Refused, Failed; or Interrupted: its process is gone, and the file may be sent again. */
            state: string;
            /** Format: int32 */
            unchanged: number;
            /** Format: int32 */
            updated: number;
        };
        /** @enum {null|string} */
        LateCause: "StaffLate" | "AddressUnclear" | "Courier" | null;
        /** @description An entry of the books with the way to what it comes from: its order, case and voucher, by id and by the number people say. Amount in fen. */
        LedgerLine: {
            /** Format: uuid */
            actorId?: null | string;
            /** Format: int64 */
            amountFen: number;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            caseId?: null | string;
            caseKind?: null | components["schemas"]["CaseKind"];
            caseNumber?: null | string;
            credit: components["schemas"]["Account"];
            debit: components["schemas"]["Account"];
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["EntryKind"];
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            party?: null | components["schemas"]["ResponsibleParty"];
            remedy?: null | components["schemas"]["RemedyKind"];
            /** Format: uuid */
            shopId: string;
            /** Format: uuid */
            sourceId: string;
            /** Format: uuid */
            voucherId?: null | string;
            voucherNumber?: null | string;
        };
        /**
         * @description Who must look: raised by people, the clock, safety words; never lowered by the clock.
         * @enum {string}
         */
        Level: "None" | "Manager" | "Supervisor";
        /**
         * @description How much each role may give by itself, in fen. The shop's defaults (machines.md section 4); above a supervisor's limit the shop owner's
         *     written consent must be attached. Changed by a dated Policy; a move is judged by the limits in force at its instant.
         */
        Limits: {
            /**
             * Format: int32
             * @description Of cash compensation, an agent gives at most this share of what the buyer paid, in percent.
             */
            agentCashPercent?: number;
            /**
             * Format: int64
             * @description Given on one agent's proposal in a shop day, and in a shop month.
             */
            agentDayFen?: null | number;
            /** Format: int64 */
            agentFen?: number;
            /** Format: int64 */
            agentMonthFen?: null | number;
            /**
             * Format: int64
             * @description Given to one buyer in ninety days.
             */
            buyerNinetyDaysFen?: null | number;
            /**
             * Format: int64
             * @description Return freight and gift value made good on one order.
             */
            costCapFen?: number;
            /** Format: int64 */
            managerFen?: number;
            /**
             * Format: int64
             * @description The shop's budget of a month.
             */
            monthBudgetFen?: null | number;
            /**
             * Format: int64
             * @description Given on one order, besides what was paid for it.
             */
            orderFen?: null | number;
            /** Format: int64 */
            supervisorFen?: number;
        };
        ListBatchesBatchLine: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            count: number;
            /** Format: date */
            day: string;
            /** Format: int32 */
            hour: number;
            /** Format: int32 */
            paidCount: number;
            /** Format: int64 */
            paidFen: number;
            /** Format: int32 */
            toPayCount: number;
            /**
             * Format: int64
             * @description Still to be paid, what was carried over included.
             */
            toPayFen: number;
        };
        ListClaimsClaimLine: {
            caseNumber: string;
            claim: components["schemas"]["Claim"];
            late?: null | components["schemas"]["ClaimStep"];
            orderNumber: string;
            /**
             * Format: int64
             * @description What is still to come.
             */
            owedFen: number;
        };
        ListComplaintsItem: {
            /** Format: uuid */
            agentId: string;
            agentName: string;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /**
             * Format: int32
             * @description Which upheld complaint of the month this is for the agent.
             */
            no: number;
            proposal: string;
            /**
             * Format: int64
             * @description The ladder's step in fen; 0 where the supervisor reviews in person.
             */
            proposalFen: number;
        };
        ListComplaintsResponse: {
            items: components["schemas"]["ListComplaintsItem"][];
            month: string;
        };
        ListDemoSignInsPerson: {
            name: string;
            password: string;
            role: components["schemas"]["Role"];
            roleZh: string;
            shop: string;
            userName: string;
        };
        ListDemoSignInsResponse: {
            signIns: components["schemas"]["ListDemoSignInsPerson"][];
        };
        ListEscalationsItem: {
            act: string;
            actorName: string;
            /** Format: date-time */
            at: string;
            /**
             * Format: int32
             * @description How often it was told again before, or with `newest` how often the case was raised before, in what was asked for; only where they stand once.
             */
            before?: null | number;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            /** @description The case itself is closed by now. */
            closed: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CaseKind"];
            level: components["schemas"]["Level"];
            /** Format: uuid */
            ownerId?: null | string;
            reason?: null | string;
            role: components["schemas"]["Role"];
            /**
             * Format: int32
             * @description Where it stands in the history of the case.
             */
            sequence: number;
            /** Format: uuid */
            shopId: string;
            /** @description Code of the rule, see the escalation rules. */
            step: string;
            stepName: string;
            /**
             * Format: uuid
             * @description The voucher it was raised for; null where it was the case itself or a parcel.
             */
            voucherId?: null | string;
            voucherNumber?: null | string;
            why?: null | components["schemas"]["Why"];
        };
        ListJobsJobView: {
            code: string;
            en: string;
            lastRun?: null | components["schemas"]["ListJobsRunView"];
            /** Format: date-time */
            nextAt: string;
            /**
             * Format: uuid
             * @description Whose runs these are; null for a job that is not of one shop.
             */
            shopId?: null | string;
            whenEn: string;
            whenZh: string;
            zh: string;
        };
        ListJobsRunView: {
            /** @description Who asked for it; null for the timetable. */
            by?: null | string;
            /**
             * Format: date-time
             * @description Null while it is under way, or where the program stopped meanwhile: then it is run again.
             */
            endedAt?: null | string;
            /** @description It could not do its work, or found what must not be. */
            failed: boolean;
            resultEn?: null | string;
            resultZh?: null | string;
            /**
             * Format: date-time
             * @description The slot; of a run that somebody asked for, when they did.
             */
            scheduledFor: string;
            /** Format: date-time */
            startedAt: string;
        };
        ListMachinesStateName: {
            category: components["schemas"]["Category"];
            code: string;
            zh: string;
        };
        ListMachinesSummary: {
            code: string;
            /** Format: int32 */
            deadlines: number;
            /** Format: int32 */
            edition: number;
            /** @description SHA-256 of the edition's JSON; every history row names it. */
            hash: string;
            /** Format: int32 */
            rows: number;
            states: components["schemas"]["ListMachinesStateName"][];
            subject: components["schemas"]["SubjectKind"];
            zh: string;
        };
        ListParcelsLine: {
            caseNumber: string;
            orderNumber: string;
            parcel: components["schemas"]["Parcel"];
        };
        ListPoliciesResponse: {
            items: components["schemas"]["Policy"][];
        };
        ListRisksItem: {
            /** Format: int64 */
            amountFen: number;
            /** Format: uuid */
            caseId: string;
            number: string;
            /** Format: uuid */
            proposedBy?: null | string;
            risks: components["schemas"]["RiskView"][];
            /** Format: uuid */
            shopId: string;
            state: string;
            stateZh: string;
            /** Format: uuid */
            voucherId: string;
        };
        ListRostersResponse: {
            items: components["schemas"]["RosterChange"][];
        };
        ListStaffChangesResponse: {
            items: components["schemas"]["StaffChange"][];
        };
        ListStaffPerson: {
            /** @description False: works here no more, and is given no case. */
            active: boolean;
            name: string;
            role: components["schemas"]["Role"];
            roleZh: string;
            /** Format: uuid */
            userId: string;
            /** @description What they sign in with; null for everybody but supervisors. */
            userName?: null | string;
            /**
             * Format: int32
             * @description For the next `If-Match`.
             */
            version: number;
        };
        ListViewsResponse: {
            items: components["schemas"]["ViewView"][];
        };
        ListVouchersResponse: {
            /**
             * Format: int32
             * @description Of all that fit, not of this page; with the first page only.
             */
            count?: null | number;
            /**
             * Format: int64
             * @description What the coupons that stand come to; with the first page only.
             */
            couponFen?: null | number;
            items: components["schemas"]["Voucher"][];
            /**
             * Format: int64
             * @description Of these what is money and stands: without coupons, and without those that are void or were taken back; with the first page only.
             */
            moneyFen?: null | number;
            next?: null | string;
            /**
             * Format: int64
             * @description The sum of their amounts, whatever became of them; with the first page only.
             */
            totalFen?: null | number;
        };
        LiveResponse: {
            status: string;
        };
        MatchLineRequest: {
            /** Format: uuid */
            paymentId?: null | string;
            reason: string;
            /** Format: uuid */
            voucherId?: null | string;
        };
        /** @enum {null|string} */
        MatchStage: "Number" | "Remark" | "Payee" | "ByHand" | null;
        /** @description 月结: from now on no entry is dated in that month of the shop (Asia/Shanghai); what was wrong is reversed in a later one. Written once. Amounts are fen. */
        MonthClose: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId: string;
            byName: string;
            /** Format: int64 */
            creditFen: number;
            /** Format: int64 */
            debitFen: number;
            /** Format: int32 */
            entries: number;
            /** @description yyyy-MM. */
            month: string;
            /**
             * Format: int64
             * @description Paid out by Alipay in the month, and what its statements say of it.
             */
            paidFen: number;
            /** @description Why it was closed although exceptions were open or totals differed; null where all agreed. */
            reason?: null | string;
            /** Format: uuid */
            shopId: string;
            /** Format: int64 */
            statementFen: number;
            /**
             * Format: date-time
             * @description The first instant after the month.
             */
            until: string;
        };
        /** @description What a move answers: where the subject and its case stand now. What can be done next is asked by showing the case. */
        MoveAnswer: {
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            caseState: string;
            /**
             * Format: int32
             * @description Of the case: each change of a voucher or parcel is one of its case too.
             */
            caseVersion: number;
            /** Format: uuid */
            id: string;
            newParcels: string[];
            newVouchers: string[];
            state: string;
            stateZh: string;
            subject: components["schemas"]["SubjectKind"];
            /**
             * Format: int32
             * @description Of the subject, for the next `If-Match`; also in `ETag`.
             */
            version: number;
        };
        /** @description A move the reader can make now, with the form it needs. */
        MoveView: {
            code: string;
            /** @description The password is needed again first, at `/api/session/confirm`, within the last five minutes. */
            confirm: boolean;
            en: string;
            form: components["schemas"]["FormField"][];
            /** @description Where it is posted. */
            href: string;
            /** @description The state it leads to. */
            to: string;
            zh: string;
        };
        /** @description Somebody else at a case. */
        Onlooker: {
            doing: components["schemas"]["Doing"];
            name: string;
            /** Format: date-time */
            until: string;
            /** Format: uuid */
            userId: string;
        };
        /**
         * @description A deadline that only some cases have.
         * @enum {string}
         */
        Only: "Always" | "Safety" | "NotSafety" | "Severe" | "NotSevere" | "NotArrived" | "Arrived" | "NotMadeGood";
        OpenCaseRequest: {
            /** Format: uuid */
            agentComplainedOf?: null | string;
            buyerMessage: string;
            /**
             * Format: date-time
             * @description When the buyer first asked, if that was earlier.
             */
            firstRequestAt?: null | string;
            kind: components["schemas"]["CaseKind"];
            /** Format: uuid */
            lineId?: null | string;
            /** Format: uuid */
            orderId: string;
            /**
             * @description How bad it is. Safety (鼓包, 冒烟, 漏电, 过敏, 受伤) goes to a supervisor at once, at any hour.
             * @default Normal
             * @enum {string}
             */
            severity: "Normal" | "Severe" | "Safety";
        };
        OpenCaseResponse: {
            /** Format: uuid */
            id: string;
            level: components["schemas"]["Level"];
            number: string;
            severity: components["schemas"]["Severity"];
            state: string;
            stateZh: string;
            /** Format: int32 */
            version: number;
        };
        /** @description Open discrepancies of a kind; how many of them are a supervisor's by now. */
        OpenKind: {
            /** Format: int32 */
            count: number;
            kind: components["schemas"]["DiscrepancyKind"];
            /** Format: int32 */
            overdue: number;
        };
        /** @description One line of an order; an export without lines gives one line for the whole order. */
        OrderLine: {
            /** Format: uuid */
            id: string;
            /** Format: uuid */
            orderId: string;
            /**
             * Format: int64
             * @description Of the whole line, all its pieces.
             */
            priceFen: number;
            /** Format: int32 */
            quantity: number;
            /** Format: uuid */
            shopId: string;
            sku?: null | string;
            title: string;
        };
        /** @description An order as staff see it. The phone is masked everywhere, and of an address stands the town; an export without a buyer shows none. Amounts in fen. */
        OrderView: {
            address?: null | string;
            /** @description False where the report names no buyer: show 未知, unknown. */
            buyerKnown: boolean;
            buyerNick?: null | string;
            buyerPhone?: null | string;
            /** Format: date-time */
            confirmedAt?: null | string;
            /**
             * Format: int64
             * @description What may still be made good as costs (return freight, gift value).
             */
            costLeftFen: number;
            courier?: null | string;
            /** Format: date-time */
            createdAt: string;
            freightInsured: boolean;
            /** Format: uuid */
            id: string;
            /**
             * Format: int64
             * @description What may still be returned to the buyer.
             */
            leftFen: number;
            noReasonReturnExcluded: boolean;
            number: string;
            /** Format: date-time */
            paidAt?: null | string;
            /** Format: int64 */
            paidFen: number;
            /** Format: int64 */
            paidOutFen: number;
            /** Format: int64 */
            platformFen: number;
            /** Format: int64 */
            reservedFen: number;
            /** Format: date-time */
            shippedAt?: null | string;
            /** Format: uuid */
            shopId: string;
            /** Format: date-time */
            signedAt?: null | string;
            status?: null | string;
            /** Format: int64 */
            totalFen: number;
            waybill?: null | string;
            /**
             * Format: int32
             * @description What the order's parcel weighed at dispatch.
             */
            weightGrams?: null | number;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfAccountStatement: {
            items: components["schemas"]["AccountStatement"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfAuditVouchersItem: {
            items: components["schemas"]["AuditVouchersItem"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfCaseLine: {
            items: components["schemas"]["CaseLine"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfDeadLetterView: {
            items: components["schemas"]["DeadLetterView"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfDelegationView: {
            items: components["schemas"]["DelegationView"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfDiscrepancyView: {
            items: components["schemas"]["DiscrepancyView"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfImportView: {
            items: components["schemas"]["ImportView"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfLedgerLine: {
            items: components["schemas"]["LedgerLine"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfListBatchesBatchLine: {
            items: components["schemas"]["ListBatchesBatchLine"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfListClaimsClaimLine: {
            items: components["schemas"]["ListClaimsClaimLine"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfListEscalationsItem: {
            items: components["schemas"]["ListEscalationsItem"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfListJobsJobView: {
            items: components["schemas"]["ListJobsJobView"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfListParcelsLine: {
            items: components["schemas"]["ListParcelsLine"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfListRisksItem: {
            items: components["schemas"]["ListRisksItem"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfMonthClose: {
            items: components["schemas"]["MonthClose"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfOrderView: {
            items: components["schemas"]["OrderView"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfPlatformRefund: {
            items: components["schemas"]["PlatformRefund"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfShowImportRefusedRow: {
            items: components["schemas"]["ShowImportRefusedRow"][];
            next?: null | string;
        };
        /** @description A page of a list and where the next one begins; null at the end. */
        PageOfStatementLine: {
            items: components["schemas"]["StatementLine"][];
            next?: null | string;
        };
        /** @description A parcel a remedy asked for; it has a small machine of its own. */
        Parcel: {
            /**
             * Format: uuid
             * @description The case it belongs to; a case's own id for a case.
             */
            caseId: string;
            courier?: null | string;
            direction: components["schemas"]["Direction"];
            /** Format: int32 */
            edition: number;
            /**
             * Format: date-time
             * @description When it entered its state; rows that keep the state keep this too.
             */
            enteredAt: string;
            /** @description The platform has stepped in: nothing leaves until its ruling. */
            held?: boolean;
            /** Format: uuid */
            id: string;
            kind?: components["schemas"]["SubjectKind"];
            /** Format: date-time */
            lastScanAt?: null | string;
            level?: components["schemas"]["Level"];
            /** @description The machine and the edition pinned when it was opened. */
            machine: string;
            /** Format: uuid */
            orderId: string;
            /** @description Why it travels, in Chinese, for the warehouse. */
            purpose: string;
            /** Format: uuid */
            shopId: string;
            /** @description The shop pays the return freight. */
            shopPaysFreight?: boolean;
            state: components["schemas"]["State"];
            /**
             * Format: int32
             * @description How many changes it has seen. Of a case: rows of its history, those of its vouchers and parcels included, refusals not.
             *     Of a voucher or parcel: its own rows.
             */
            version?: number;
            waybill?: null | string;
            /**
             * Format: int32
             * @description In grams: of a parcel out at dispatch, of a return when the warehouse received it; null where nobody weighed it.
             */
            weightGrams?: null | number;
        };
        ParcelAcceptAnywayRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        ParcelCancelParcelRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        ParcelEscalateRequest: {
            /**
             * @description 升级到 Raise to
             * @enum {null|string}
             */
            level?: "Manager" | "Supervisor" | null;
            /** @description 原因 Reason */
            reason?: null | string;
        };
        ParcelFailInspectionRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        ParcelIssueWaybillRequest: {
            /** @description 快递公司 Courier */
            courier?: null | string;
            /** @description 运单号 Waybill */
            waybill?: null | string;
        };
        ParcelNoteScanRequest: {
            /**
             * Format: date-time
             * @description 快递最近扫描时间 The courier's last scan
             */
            scannedAt?: null | string;
        };
        ParcelParcelFailedRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        ParcelParcelSignedRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        ParcelPassInspectionRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
        };
        ParcelReceiveGoodsRequest: {
            /** @description 对方答复 What they answered */
            answer?: null | string;
            /**
             * Format: int32
             * @description 收到时重量(克) Weight on arrival (grams)
             */
            foundGrams?: null | number;
        };
        ParcelRemindRequest: Record<string, never>;
        ParcelReturnLapsedRequest: Record<string, never>;
        ParcelSendBackRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 发给买家的话 What is said to the buyer */
            wording?: null | string;
        };
        ParcelShipBackRequest: {
            /** @description 快递公司 Courier */
            courier?: null | string;
            /** @description 运单号 Waybill */
            waybill?: null | string;
        };
        ParcelShipRequest: {
            /**
             * Format: int32
             * @description 发货时重量(克) Weight at dispatch (grams)
             */
            sentGrams?: null | number;
        };
        /**
         * @description One part of an accepted remedy: a payout, a parcel out or a return. Not yet drafted (no voucher, no parcel) while it waits for the return.
         *     Settled once its remedy was done as a whole: a return of then is no return for the next remedy.
         */
        Part: {
            awaitsReturn: boolean;
            item: components["schemas"]["RemedyItem"];
            kind: components["schemas"]["PartKind"];
            /** Format: int32 */
            no: number;
            /** Format: uuid */
            proposedBy?: null | string;
            /** @default false */
            settled: boolean;
            /** Format: uuid */
            subjectId?: null | string;
        };
        /**
         * @description What a part of a remedy is made of.
         * @enum {string}
         */
        PartKind: "Payout" | "ParcelOut" | "Return";
        /** @description A stretch in which staffed clocks stand still, its start included and its end not. Stretches may overlap and come in any order: what counts is their union. */
        Pause: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        /** @description A voucher in a batch: all that finance needs to pay it. Amount in fen. */
        PayoutLine: {
            /** Format: int64 */
            amountFen: number;
            buyerNick?: null | string;
            /** @description From an earlier batch. */
            carriedOver: boolean;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            flowNumber?: null | string;
            held: boolean;
            number: string;
            /** Format: uuid */
            orderId: string;
            orderNumber: string;
            /** Format: date-time */
            paidAt?: null | string;
            /** @description The account named, else the buyer's. */
            payee?: null | string;
            /** @description To copy into the transfer. */
            remark?: null | string;
            /** Format: date-time */
            signedAt: string;
            state: components["schemas"]["State"];
            /** Format: int32 */
            version: number;
            /** Format: uuid */
            voucherId: string;
        };
        /** @description One payout batch: its vouchers, and how many fen are still to be paid and are paid. */
        PayoutList: {
            /** Format: date-time */
            at: string;
            /** Format: int32 */
            count: number;
            /** Format: date */
            day: string;
            /** Format: int32 */
            hour: number;
            items: components["schemas"]["PayoutLine"][];
            /** Format: int64 */
            paidFen: number;
            /** Format: int64 */
            toPayFen: number;
        };
        /**
         * @description What of a buyer stands masked wherever an order is shown.
         * @enum {string}
         */
        PersonalField: "Phone" | "Address" | "Account";
        /** @description How many, and how much in fen. */
        Pile: {
            /** Format: int32 */
            count: number;
            /** Format: int64 */
            fen: number;
        };
        /** @description Money the platform (or the freight insurer) already gave the buyer: a record, never ours to refuse. Amount in fen. */
        PlatformPayment: {
            /** Format: int64 */
            amountFen: number;
            /** Format: date-time */
            at: string;
            basis: components["schemas"]["Basis"];
            /**
             * Format: uuid
             * @description Who recorded it by hand; null where the platform or a report told of it.
             */
            byId?: null | string;
            byName?: null | string;
            /** @description Insurance is the insurer's money: it blocks a second payment for the same basis, but does not eat the order's limit. */
            countsAgainstPaid?: boolean;
            /** @description An order report told of it, as part of the sum that was returned on the order. */
            fromOrderReport?: boolean;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["PlatformPaymentKind"];
            /** @description The platform's number, unique within the shop; the same one again changes nothing. */
            number: string;
            /** Format: uuid */
            orderId: string;
            /**
             * Format: date-time
             * @description When the platform paid it; null where the report does not say, and DateTimeOffset PlatformPayment.At is when we learned of it.
             */
            paidAt?: null | string;
            /** Format: uuid */
            shopId: string;
            /**
             * Format: date-time
             * @description It was recorded by mistake: what it says stays, and counts for nothing from then on.
             */
            takenBackAt?: null | string;
            /** Format: uuid */
            takenBackById?: null | string;
            takenBackByName?: null | string;
            takenBackReason?: null | string;
            /** Format: int32 */
            version?: number;
        };
        /**
         * @description What kind of payment the platform made by itself.
         * @enum {string}
         */
        PlatformPaymentKind: "Refund" | "Advance" | "Compensation" | "Deduction" | "FreightInsurance";
        /**
         * @description A refund as the platform tells it, by report or event. Told at least once and in any order: the newest DateTimeOffset PlatformRefund.ModifiedAt wins. The money of a
         *     success is booked once, as a PlatformPayment or as the voucher it is the payout of. Amounts are fen.
         */
        PlatformRefund: {
            /** @description The platform has advanced the money to the buyer (advance_status 2). */
            advanced?: boolean;
            /** @description 支付宝交易号 or 支付单号. */
            alipayNumber?: null | string;
            /** Format: int64 */
            amountFen: number;
            /** Format: date-time */
            appliedAt?: null | string;
            /** Format: date-time */
            endedAt?: null | string;
            /** @description The buyer has the money, from the shop or advanced by the platform. */
            given?: boolean;
            /**
             * Format: date-time
             * @description The instant the money was given, as well as it is known.
             */
            givenAt?: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: date-time
             * @description The platform's limit of the present step, else ours for the answer it waits for.
             */
            limitAt?: null | string;
            /** Format: date-time */
            modifiedAt: string;
            /** @description 退款编号, unique within the shop. */
            number: string;
            /**
             * Format: uuid
             * @description Null while the order is not known here.
             */
            orderId?: null | string;
            orderNumber: string;
            /**
             * Format: uuid
             * @description What its success was booked as; both null while nothing was booked for it, or where an order report had told of the money before.
             */
            paymentId?: null | string;
            reason?: null | string;
            /** Format: uuid */
            shopId: string;
            status: components["schemas"]["RefundStatus"];
            /**
             * Format: date-time
             * @description 超时时间: the platform's own limit for the next step.
             */
            timeoutAt?: null | string;
            /** Format: int32 */
            version?: number;
            /** Format: uuid */
            voucherId?: null | string;
        };
        /**
         * @description One version of the shop's limits: in force from an instant until the next one's. Written once by a supervisor with a reason, never changed, so that
         *     every move can be judged again by what was in force when it was made.
         */
        Policy: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId: string;
            byName: string;
            /** Format: date-time */
            effectiveFrom: string;
            /** Format: uuid */
            id: string;
            limits: components["schemas"]["Limits"];
            /**
             * Format: int32
             * @description 1, 2, 3... within the shop; 0 stands for the defaults.
             */
            number: number;
            reason: string;
            /** Format: uuid */
            shopId: string;
        };
        /** @description The body of every refusal (RFC 9457). `code` is stable; `title` and `detail` are for people, in the caller's language. */
        Problem: {
            code: string;
            /**
             * Format: int32
             * @description Of `stale`: the version the thing has now.
             */
            currentVersion?: null | number;
            detail?: null | string;
            /** @description Of `bodyInvalid`, `unknownField` and the like: which field, and what is wrong with it. */
            errors?: null | {
                field: string;
                message: string;
            }[];
            /** @description Of `lacking`: each need that failed. */
            needs?: null | {
                code: string;
                fields: string[];
                message: string;
            }[];
            possibleFrom?: null | string[];
            possibleNow?: null | {
                code: string;
                title: string;
            }[];
            /** @description Of `notYours`: who may. */
            roles?: null | string[];
            /** @description Of `notFromHere`: the state it is in, the states the move is possible from, and the moves possible now. */
            state?: null | string;
            /** Format: int32 */
            status: number;
            title: string;
            traceId: string;
            type: string;
        };
        /** @description A need of a move that does not hold: its code, what would unlock it, and the fields it asks for. */
        ProblemNeed: {
            code: string;
            fields: string[];
            message: string;
        };
        /**
         * @description What the text is to be.
         * @enum {string}
         */
        Purpose: "ToBuyer" | "Remark";
        ReadHolidaysFileRead: {
            name: string;
            reading: components["schemas"]["HolidayReading"];
            /** @description One line in the reader's language; only where it was refused. */
            why?: null | string;
        };
        ReadHolidaysRequest: {
            /** Format: uuid */
            shopId?: null | string;
        };
        ReadHolidaysResponse: {
            files: components["schemas"]["ReadHolidaysFileRead"][];
        };
        ReadyResponse: {
            status: string;
            /** @description Stable codes. */
            warnings: string[];
        };
        ReceiveClaimRequest: {
            /** @default false */
            moreToCome: boolean;
            /** Format: int64 */
            receivedFen: number;
        };
        RecordPlatformPaymentRequest: {
            /** Format: int64 */
            amountFen: number;
            /**
             * Format: date-time
             * @description When it was paid, if that was earlier.
             */
            at?: null | string;
            /** @description What it makes good: the same basis is not paid again by us. */
            basis: components["schemas"]["Basis"];
            kind: components["schemas"]["PlatformPaymentKind"];
            /** @description The platform's number, unique within the shop. */
            number: string;
        };
        /**
         * @description What the platform tells of one refund, in its own words: codes of status, yuan as text, shop time without a zone (2026-03-01 10:00:00). The same event, told
         *     again or out of order, changes nothing: refund and instant of change say which is the newest.
         */
        RefundEvent: {
            /**
             * Format: int32
             * @description 2: the platform has advanced the money.
             */
            advanceStatus?: null | number;
            alipayNo?: null | string;
            buyerNick?: null | string;
            buyerOpenUid?: null | string;
            created?: null | string;
            /** Format: int32 */
            csStatus?: null | number;
            desc?: null | string;
            /** @description When it ended; a success or closure without it ended when it changed. */
            endTime?: null | string;
            goodStatus?: null | string;
            hasGoodReturn?: null | boolean;
            /** @description When it changed. */
            modified: string;
            oid?: null | string;
            orderStatus?: null | string;
            payment?: null | string;
            reason?: null | string;
            refundFee: string;
            refundId: string;
            refundPhase?: null | string;
            refundVersion?: null | string;
            /** @description WAIT_SELLER_AGREE, WAIT_BUYER_RETURN_GOODS, WAIT_SELLER_CONFIRM_GOODS, SELLER_REFUSE_BUYER, CLOSED or SUCCESS. */
            status: string;
            tid: string;
            /** @description The platform's limit for the next step. */
            timeout?: null | string;
            title?: null | string;
            /** @description What happened, as in taobao_refund_RefundSuccess. */
            topic: string;
            totalFee?: null | string;
        };
        /**
         * @description Where a refund stands on the platform (domain.md 3.1).
         * @enum {string}
         */
        RefundStatus: "WaitSellerAgree" | "WaitBuyerReturnGoods" | "WaitSellerConfirmGoods" | "SellerRefuseBuyer" | "Closed" | "Success";
        /** @description A move of the machine the reader cannot make now, and why. */
        RefusedView: {
            code: string;
            en: string;
            message: string;
            needs?: null | components["schemas"]["ProblemNeed"][];
            possibleFrom?: null | string[];
            roles?: null | ("Junior" | "Agent" | "Manager" | "Supervisor" | "Finance" | "Warehouse" | "Clock" | "Kernel" | "Outside")[];
            /** @description `notFromHere`, `notYours` or `lacking`, as the move itself would answer. */
            why: string;
            zh: string;
        };
        /** @description One item of an offer: what, how much (integer fen, 0 for goods), by which channel, for which basis and order line. */
        RemedyItem: {
            /**
             * Format: int64
             * @default 0
             */
            amountFen: number;
            /** @enum {null|string} */
            basis?: "Goods" | "Damage" | "Defect" | "MissingItem" | "LateShipment" | "LostParcel" | "Service" | "ReturnFreight" | "Gift" | "PriceDifference" | "Expectation" | "Goodwill" | null;
            /** @enum {null|string} */
            channel?: "Platform" | "Alipay" | "Coupon" | null;
            kind: components["schemas"]["RemedyKind"];
            /** Format: uuid */
            lineId?: null | string;
        };
        /**
         * @description 补偿方式.
         * @enum {string}
         */
        RemedyKind: "CashCompensation" | "Coupon" | "RefundOnly" | "PartialRefund" | "ReturnRefund" | "Exchange" | "Reshipment" | "ReturnFreight" | "GiftValue" | "PriceDifference" | "Apology";
        RemoveViewRequest: Record<string, never>;
        /** @enum {null|string} */
        ResponsibleParty: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | null;
        RetryDeadLetterRequest: Record<string, never>;
        RetryDeadLetterResponse: {
            /**
             * Format: uuid
             * @description The delivery, which waits to be sent now.
             */
            id: string;
        };
        RevealBuyerItem: {
            field: components["schemas"]["PersonalField"];
            /** @description As it is stored, which an export may have masked itself; null where nothing is known, and in every answer but the first. */
            value?: null | string;
        };
        RevealBuyerRequest: {
            fields: ("Phone" | "Address" | "Account")[];
            reason: string;
        };
        RevealBuyerResponse: {
            /** Format: uuid */
            caseId: string;
            items: components["schemas"]["RevealBuyerItem"][];
            /**
             * Format: int32
             * @description The version the case has now.
             */
            version: number;
        };
        /** @enum {null|string} */
        ReviewOutcome: "Unchanged" | "RemovedByBuyer" | "ChangedByBuyer" | "Refused" | null;
        /**
         * @description What looks wrong about a voucher (domain.md 6).
         * @enum {string}
         */
        RiskKind: "RepeatClaimant" | "ReusedPhoto" | "SharedPayee" | "StaffPayee" | "SplitUnderTier" | "EndOfShiftBurst" | "AboveTeam" | "OtherPayee" | "EmptyParcel";
        /** @description What a flag rests on: the voucher, file or person to look at; of a voucher and a file, its case too. */
        RiskTrace: {
            /** Format: uuid */
            caseId?: null | string;
            /** Format: uuid */
            id: string;
            kind: string;
            number?: null | string;
        };
        /** @description A flag on a voucher, with what it rests on. */
        RiskView: {
            kind: components["schemas"]["RiskKind"];
            text: string;
            traces: components["schemas"]["RiskTrace"][];
        };
        /**
         * @description Who acts. The first four form a ladder: each may do what the ones before it may do (machines.md section 1).
         * @enum {string}
         */
        Role: "Junior" | "Agent" | "Manager" | "Supervisor" | "Finance" | "Warehouse" | "Clock" | "Kernel" | "Outside";
        /**
         * @description One dated change of a shop's duty hours: from a day on, or for some days only (an extra or prolonged shift, a day with other hours, a day off). Written once with a
         *     reason and never changed; of two for the same day the narrower counts, then the one set later. A shift past midnight belongs to the day on which it starts.
         */
        RosterChange: {
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId: string;
            byName: string;
            /** Format: date */
            from: string;
            /** Format: uuid */
            id: string;
            /**
             * Format: int32
             * @description 1, 2, 3... within the shop; 0 stands for the hours a shop starts with.
             */
            number: number;
            reason: string;
            /** @description All of the day's shifts; none only where nobody is on duty for some days. */
            shifts: components["schemas"]["Shift"][];
            /** Format: uuid */
            shopId: string;
            /**
             * Format: date
             * @description The last day; null until further notice.
             */
            until?: null | string;
        };
        RunJobRequest: {
            /** Format: uuid */
            shopId?: null | string;
        };
        RunJobResponse: {
            code: string;
            /** @description Where the run and its result are shown. */
            look: string;
            /** Format: date-time */
            startedAt: string;
        };
        SetFirstPasswordRequest: {
            /** Format: uuid */
            shopId?: null | string;
        };
        SetPolicyRequest: {
            /** Format: date-time */
            effectiveFrom?: null | string;
            limits: components["schemas"]["Limits"];
            reason: string;
            /** Format: uuid */
            shopId?: null | string;
        };
        SetRosterRequest: {
            /** Format: date */
            from: string;
            reason: string;
            shifts: components["schemas"]["Shift"][];
            /** Format: uuid */
            shopId?: null | string;
            /** Format: date */
            until?: null | string;
        };
        SettleExcessRequest: {
            /** Format: int64 */
            amountFen: number;
            reason: string;
        };
        SettleExcessResponse: {
            /**
             * Format: int64
             * @description What is still to be recovered or written off; at 0 the order's discrepancy has ended.
             */
            leftFen: number;
            /** Format: uuid */
            orderId: string;
            /** Format: int64 */
            settledFen: number;
        };
        SetWebhookRequest: {
            /** @description For events in the platform's own scheme. */
            platformSecret?: null | string;
        };
        SetWebhookResponse: {
            /** @description Where events go. */
            path: string;
            /** @description Sign with the bytes of this text; only in the first answer. */
            secret?: null | string;
        };
        /**
         * @description How bad it is. Safety (鼓包, 冒烟, 漏电, 过敏, 受伤) goes to a supervisor at once, at any hour.
         * @enum {string}
         */
        Severity: "Normal" | "Severe" | "Safety";
        /**
         * @description One stretch of duty in a day, in shop time. A split shift is two of the same name. One that ends at or before its
         *     start crosses midnight and belongs to the day on which it starts; equal start and end mean round the clock.
         */
        Shift: {
            end: string;
            name: string;
            start: string;
        };
        ShowCalendarFinanceHours: {
            closes: string;
            opens: string;
        };
        ShowCalendarResponse: {
            calls: components["schemas"]["CallSlots"];
            en?: null | string;
            fallback: boolean;
            finance: components["schemas"]["ShowCalendarFinanceHours"];
            holidays: components["schemas"]["Holiday"][];
            knownYears: number[];
            /**
             * Format: int32
             * @description The change that decides today's shifts; 0 for the hours a shop starts with.
             */
            rosterNumber: number;
            /** @description Today's. */
            shifts: components["schemas"]["Shift"][];
            /** @description Where the year's holidays were read. */
            source?: null | string;
            workingDays: unknown[];
            /** Format: int32 */
            year: number;
            /** @description What to tell people where the year falls back. */
            zh?: null | string;
        };
        ShowCallListCall: {
            /** @description What to talk about. */
            about: string;
            /** Format: date-time */
            at: string;
            buyerNick?: null | string;
            /** Format: uuid */
            caseId: string;
            caseNumber: string;
            kind: components["schemas"]["CaseKind"];
            /** Format: int32 */
            messages: number;
            /**
             * Format: int32
             * @description Calls in this round that reached nobody; the second one makes it a manager's.
             */
            missed: number;
            /** @description How the call is recorded. */
            move: string;
            orderNumber: string;
            overdue: boolean;
            /** Format: uuid */
            ownerId?: null | string;
            /** @description Masked; null where none is known. */
            phone?: null | string;
            /** Format: date-time */
            platformLimit?: null | string;
            severity: components["schemas"]["Severity"];
            state: components["schemas"]["State"];
            /** Format: int32 */
            texts: number;
            /** Format: int32 */
            timesChased: number;
            /** Format: int32 */
            version: number;
            /** @description Why the buyer is on the list. */
            why: string;
        };
        ShowCallListResponse: {
            /** Format: date */
            day: string;
            slots: components["schemas"]["ShowCallListSlot"][];
        };
        ShowCallListSlot: {
            calls: components["schemas"]["ShowCallListCall"][];
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string;
        };
        ShowCaseAwaited: {
            /** Format: date-time */
            since: string;
            /** Format: date-time */
            until: string;
        };
        ShowCaseResponse: {
            /** Format: uuid */
            agentComplainedOf?: null | string;
            /** Format: date-time */
            arrivedAt?: null | string;
            awaitingBuyer?: null | components["schemas"]["ShowCaseAwaited"];
            buyerMessage: string;
            category: components["schemas"]["Category"];
            cause?: null | components["schemas"]["LateCause"];
            claims: components["schemas"]["Claim"][];
            /** @description Open deadlines, the next first. */
            deadlines: components["schemas"]["Due"][];
            /** Format: int32 */
            edition: number;
            /** Format: date-time */
            enteredAt: string;
            /** @description Files; restricted ones only for supervisors. */
            evidence: components["schemas"]["Evidence"][];
            /** Format: date-time */
            firstRequestAt: string;
            fraudFlag?: boolean;
            headHash: string;
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CaseKind"];
            kindZh: string;
            /** Format: date-time */
            lastContactAt?: null | string;
            /** Format: date-time */
            lastScanAt?: null | string;
            /** Format: date-time */
            lastToldAt?: null | string;
            level?: components["schemas"]["Level"];
            /** Format: uuid */
            lineId?: null | string;
            lines: components["schemas"]["OrderLine"][];
            /** Format: uuid */
            linkedTo?: null | string;
            machine: string;
            merged?: boolean;
            number: string;
            offer?: components["schemas"]["RemedyItem"][];
            /** Format: uuid */
            offeredBy?: null | string;
            /** Format: date-time */
            openedAt: string;
            order: components["schemas"]["OrderView"];
            /**
             * Format: date-time
             * @description The earliest deadline that escalated and still stands; null where nothing is overdue.
             */
            overdueSince?: null | string;
            /** Format: uuid */
            ownerId?: null | string;
            parcels: components["schemas"]["Parcel"][];
            parts?: components["schemas"]["Part"][];
            party?: null | components["schemas"]["ResponsibleParty"];
            platformCase?: null | string;
            /** Format: date-time */
            platformLimit?: null | string;
            platformOpen?: boolean;
            platformPayments: components["schemas"]["PlatformPayment"][];
            possible: components["schemas"]["MoveView"][];
            /** Format: date */
            promisedOn?: null | string;
            refused: components["schemas"]["RefusedView"][];
            /** Format: date-time */
            remindedAt?: null | string;
            reviewOutcome?: null | components["schemas"]["ReviewOutcome"];
            /** Format: int32 */
            sequence: number;
            severity?: components["schemas"]["Severity"];
            /** Format: uuid */
            shopId: string;
            state: components["schemas"]["State"];
            stateZh: string;
            stopContact?: boolean;
            summary?: null | string;
            /** Format: int32 */
            timesChased?: number;
            /** Format: int32 */
            version: number;
            vouchers: components["schemas"]["Voucher"][];
            /** @description What was weighed at dispatch beside what came or was sent back. */
            weighings: components["schemas"]["ShowCaseWeighingView"][];
        };
        /** @description Two weights in grams with what they say, in the reader's language; doubtful where they do not fit what is said. */
        ShowCaseWeighingView: {
            doubtful: boolean;
            /** Format: int32 */
            foundGrams: number;
            kind: components["schemas"]["WeighingKind"];
            /** Format: uuid */
            parcelId?: null | string;
            /** Format: int32 */
            sentGrams: number;
            text: string;
        };
        ShowClockResponse: {
            /** Format: date-time */
            now: string;
            /**
             * Format: int32
             * @description How many times as fast as the real clock; 1 but for a demo.
             */
            speed: number;
        };
        ShowEscalationRulesItem: {
            /**
             * Format: int64
             * @description So long after the deadline, after the last escalation, or ahead of the platform's limit; null where no span is counted.
             */
            afterSeconds?: null | number;
            clock?: null | components["schemas"]["Clock"];
            code: string;
            counted: components["schemas"]["Counted"];
            en: string;
            level?: null | components["schemas"]["Level"];
            name: string;
            /**
             * Format: int32
             * @description Share of a deadline's span; null where it is not counted so.
             */
            percent?: null | number;
            zh: string;
        };
        ShowEscalationRulesResponse: {
            items: components["schemas"]["ShowEscalationRulesItem"][];
        };
        ShowImportRefusedRow: {
            code: string;
            /** @description The header as the file writes it. */
            field: string;
            /**
             * Format: int32
             * @description Line of the file, from 1.
             */
            line: number;
            /** @description What stands there, shortened. */
            raw: string;
            reason: string;
        };
        ShowImportResponse: {
            firstProblems: components["schemas"]["ShowImportRefusedRow"][];
            import: components["schemas"]["ImportView"];
        };
        ShowMachineDeadlineView: {
            /**
             * Format: int64
             * @description By its clock; negative before the platform's limit.
             */
            afterSeconds: number;
            clock: components["schemas"]["Clock"];
            in: string;
            move?: null | string;
            only: components["schemas"]["Only"];
            since: components["schemas"]["Since"];
            then: components["schemas"]["Then"];
        };
        ShowMachineNamed: {
            code: string;
            en: string;
            zh: string;
        };
        ShowMachineResponse: {
            code: string;
            deadlines: components["schemas"]["ShowMachineDeadlineView"][];
            /** Format: int32 */
            edition: number;
            ends: string[];
            hash: string;
            rows: components["schemas"]["ShowMachineRowView"][];
            start: string;
            states: components["schemas"]["ListMachinesStateName"][];
            subject: components["schemas"]["SubjectKind"];
            zh: string;
        };
        ShowMachineRowView: {
            effects: components["schemas"]["ShowMachineNamed"][];
            from: string;
            move: string;
            moveZh: string;
            needs: components["schemas"]["ShowMachineNamed"][];
            to: string;
            who: ("Junior" | "Agent" | "Manager" | "Supervisor" | "Finance" | "Warehouse" | "Clock" | "Kernel" | "Outside")[];
            whoZh: string[];
        };
        ShowOrderCaseOfOrder: {
            /** Format: uuid */
            id: string;
            kind: components["schemas"]["CaseKind"];
            number: string;
            /** Format: date-time */
            openedAt: string;
            state: components["schemas"]["State"];
        };
        ShowOrderResponse: {
            cases: components["schemas"]["ShowOrderCaseOfOrder"][];
            lines: components["schemas"]["OrderLine"][];
            order: components["schemas"]["OrderView"];
            platformPayments: components["schemas"]["PlatformPayment"][];
        };
        ShowParcelResponse: {
            address?: null | string;
            caseKind: components["schemas"]["CaseKind"];
            caseNumber: string;
            deadlines: components["schemas"]["Due"][];
            lines: components["schemas"]["OrderLine"][];
            orderNumber: string;
            parcel: components["schemas"]["Parcel"];
            possible: components["schemas"]["MoveView"][];
            refused: components["schemas"]["RefusedView"][];
            stateZh: string;
        };
        ShowPolicyResponse: {
            limits: components["schemas"]["Limits"];
            /**
             * Format: int32
             * @description As the history names it; 0 stands for the defaults.
             */
            number: number;
            policy?: null | components["schemas"]["Policy"];
        };
        ShowPresenceResponse: {
            items: components["schemas"]["Onlooker"][];
        };
        ShowSessionResponse: {
            /**
             * Format: date-time
             * @description Until then the caller may sign: the password was given again. Null where it was not.
             */
            confirmedUntil?: null | string;
            shops: components["schemas"]["ShowSessionShop"][];
            /** Format: uuid */
            userId: string;
            userName: string;
        };
        ShowSessionShop: {
            /** Format: uuid */
            id: string;
            name: string;
            role: components["schemas"]["Role"];
            /** @description As what they may act there now: their role, and finance while they are its deputy. */
            roles: ("Junior" | "Agent" | "Manager" | "Supervisor" | "Finance" | "Warehouse" | "Clock" | "Kernel" | "Outside")[];
            roleZh: string;
            staffName: string;
        };
        ShowTimelineEntry: {
            act: string;
            /** Format: uuid */
            actorId?: null | string;
            actorName: string;
            actZh?: null | string;
            /** Format: date-time */
            at: string;
            /**
             * Format: int64
             * @description The instant as hashed: milliseconds since 1970 UTC.
             */
            atMs: number;
            /** Format: uuid */
            caseId: string;
            /** @description What was filled in, JSON, exactly the text that was hashed. */
            detail: string;
            /**
             * Format: date-time
             * @description When the deadline that caused it was due.
             */
            dueAt?: null | string;
            /** Format: uuid */
            dueId?: null | string;
            /** Format: int32 */
            edition: number;
            from: string;
            hash: string;
            key?: null | string;
            kind: components["schemas"]["HistoryKind"];
            /**
             * Format: int64
             * @description How long after that the clock came to it.
             */
            lateMs?: null | number;
            machine: string;
            machineHash: string;
            previousHash: string;
            role: components["schemas"]["Role"];
            /** Format: int32 */
            sequence: number;
            /** Format: uuid */
            shopId: string;
            subject: components["schemas"]["SubjectKind"];
            /** Format: uuid */
            subjectId: string;
            to: string;
            /** Format: int32 */
            version: number;
            why?: null | components["schemas"]["Why"];
        };
        ShowTimelineResponse: {
            /** Format: uuid */
            caseId: string;
            items: components["schemas"]["ShowTimelineEntry"][];
            /**
             * Format: int32
             * @description Give it as `after` for the rows that follow; null at the end.
             */
            next?: null | number;
        };
        ShowVoucherResponse: {
            /** @description All the buyer gets on the order, this voucher included. */
            benefit: components["schemas"]["Benefit"];
            caseKind: components["schemas"]["CaseKind"];
            caseNumber: string;
            deadlines: components["schemas"]["Due"][];
            /** @description What its basis rests on; restricted files only for supervisors. */
            evidence: components["schemas"]["Evidence"][];
            /** Format: int64 */
            orderLeftFen: number;
            orderNumber: string;
            /** @description For who pays: what is unusual about the payee. */
            payeeNote?: null | string;
            possible: components["schemas"]["MoveView"][];
            refused: components["schemas"]["RefusedView"][];
            remedyZh: string;
            /** @description Flags with what they rest on, for managers, supervisors and finance; empty for others. */
            risks: components["schemas"]["RiskView"][];
            stateZh: string;
            /** @description What stands for the remark where none is written; null where none is needed. */
            suggestedRemark?: null | string;
            /** @description Its payee whole for finance alone. */
            voucher: components["schemas"]["Voucher"];
        };
        SignedEventResponse: {
            /** @description New, Changed, or Nothing: it was known. */
            result: components["schemas"]["Hearing"];
        };
        SignInRequest: {
            /**
             * @default Cookie
             * @enum {string}
             */
            mode: "Cookie" | "Bearer";
            password: string;
            userName: string;
        };
        SignInResponse: {
            /** Format: date-time */
            expiresAt: string;
            /** @description For `Authorization: Bearer`; only in mode Bearer. */
            token?: null | string;
            user: components["schemas"]["ShowSessionResponse"];
        };
        SignOutRequest: Record<string, never>;
        /**
         * @description From which instant a deadline counts.
         * @enum {string}
         */
        Since: "Entry" | "LastTold" | "LastScan" | "Arrival" | "LastContact" | "Promise" | "PlatformLimit" | "Asked" | "Refusal";
        /**
         * @description What was done about somebody of the shop.
         * @enum {string}
         */
        StaffAct: "Added" | "Changed" | "PasswordSet";
        /** @description One line in the shop's list of who did what about whom: written once, never changed. Names and roles are as they were after it; a password is in none. */
        StaffChange: {
            act: components["schemas"]["StaffAct"];
            active: boolean;
            /** Format: date-time */
            at: string;
            /** Format: uuid */
            byId: string;
            byName: string;
            name: string;
            /**
             * Format: int32
             * @description 1, 2, 3... within the shop: of two who change people at once one reads again.
             */
            number: number;
            role: components["schemas"]["Role"];
            /** Format: uuid */
            shopId: string;
            /** Format: uuid */
            userId: string;
        };
        /** @description Somebody of the shop as a supervisor sees them. */
        StaffView: {
            /** @description False: works here no more and cannot sign in to this shop. */
            active: boolean;
            name: string;
            /** @description The first password, in the first answer alone; null in every other. */
            password?: null | string;
            role: components["schemas"]["Role"];
            roleZh: string;
            /** Format: uuid */
            userId: string;
            userName: string;
            /**
             * Format: int32
             * @description For the next `If-Match`.
             */
            version: number;
        };
        /**
         * @description Where a case, voucher or parcel stands. A closed vocabulary: a table can only name states that are listed here.
         * @enum {string}
         */
        State: "Opened" | "Apologised" | "Checking" | "Investigating" | "Diagnosed" | "Judging" | "Offering" | "Settling" | "Found" | "Triaged" | "Replying" | "Explaining" | "AwaitingEvidence" | "AwaitingChoice" | "AwaitingAddress" | "Confirming" | "Messaged" | "Texted" | "Promised" | "Watched" | "Tracing" | "Chasing" | "Intercepting" | "Disputed" | "Reported" | "Remedying" | "AwaitingReturn" | "Linked" | "Closed" | "Draft" | "AwaitingApproval" | "Signed" | "ReceivedByFinance" | "Paid" | "Reconciled" | "Reversed" | "Voided" | "Requested" | "Labelled" | "Shipped" | "Delivered" | "Announced" | "InTransit" | "Received" | "InQuestion" | "Accepted" | "SentBack" | "Lapsed" | "Cancelled" | "Failed";
        /** @description One line of a statement. What it says never changes; what was found for it does. */
        StatementLine: {
            /** Format: date-time */
            at: string;
            /** Format: int64 */
            balanceFen?: null | number;
            bucket?: null | components["schemas"]["Bucket"];
            businessNumber?: null | string;
            businessType?: null | string;
            counterAccount?: null | string;
            /** @description 账务流水号; with int StatementLine.Occurrence unique within the shop: the second of a file that has it twice is 2. */
            flowNumber: string;
            /** Format: uuid */
            id: string;
            /** Format: int64 */
            inFen: number;
            /** Format: date-time */
            matchedAt?: null | string;
            /** Format: uuid */
            matchedById?: null | string;
            matchReason?: null | string;
            merchantOrder?: null | string;
            /**
             * Format: int32
             * @description The physical line of the file, from 1.
             */
            no: number;
            /** Format: int32 */
            occurrence?: number;
            /** Format: int64 */
            outFen: number;
            /** Format: uuid */
            paymentId?: null | string;
            remark?: null | string;
            /** Format: uuid */
            shopId: string;
            stage?: null | components["schemas"]["MatchStage"];
            /** Format: uuid */
            statementId: string;
            title?: null | string;
            /** Format: int32 */
            version?: number;
            /** Format: uuid */
            voucherId?: null | string;
        };
        /** @description An account statement: what its foot says, and how many of its own lines lie in which bucket (no bucket: no after-sales matter). Amounts in fen. */
        StatementView: {
            account: string;
            /** Format: date-time */
            at: string;
            buckets: components["schemas"]["BucketSum"][];
            /** Format: uuid */
            byId?: null | string;
            fileName: string;
            /** Format: date-time */
            from: string;
            /** Format: uuid */
            id: string;
            /** Format: int32 */
            inCount: number;
            /** Format: int64 */
            inFen: number;
            /**
             * Format: int32
             * @description Lines that no other statement had brought before; only they are counted in the buckets.
             */
            newLines: number;
            /** Format: int32 */
            outCount: number;
            /** Format: int64 */
            outFen: number;
            sha256: string;
            /** Format: uuid */
            shopId: string;
            /** Format: date-time */
            until: string;
        };
        /** Format: binary */
        Stream: string;
        /**
         * @description What a machine governs.
         * @enum {string}
         */
        SubjectKind: "Case" | "Voucher" | "Parcel";
        /** @description A remedy that fits the case, or one that would but cannot be given now. Amounts in fen. */
        Suggestion: {
            /**
             * Format: int64
             * @description What it comes to where that is certain; null where whoever offers chooses from the range.
             */
            amountFen?: null | number;
            basis?: null | components["schemas"]["Basis"];
            by?: null | components["schemas"]["Role"];
            channel?: null | components["schemas"]["Channel"];
            en: string;
            /**
             * Format: int64
             * @description The least that makes sense; 0 where no money goes.
             */
            fromFen: number;
            kind: components["schemas"]["RemedyKind"];
            /**
             * Format: int64
             * @description The most within the giver's limit and what the order and its line have left.
             */
            upToFen: number;
            zh: string;
        };
        /**
         * @description What may be done for a buyer, in the shop's order: cash and coupon, then exchange and reshipment, then return (A1 四.1; what was forgotten is sent at
         *     once). An order of suggestions: it bars no right of the buyer's. Pure; reads a case file.
         */
        Suggestions: {
            en?: null | string;
            fitting: components["schemas"]["Suggestion"][];
            notNow: components["schemas"]["Suggestion"][];
            /** @description Whether the case stands where an offer is made. */
            offering: boolean;
            /** @description Why nothing is offered now, or nothing at all; null where it is. */
            zh?: null | string;
        };
        TakeBackPlatformPaymentRequest: {
            reason: string;
        };
        TakeOverRequest: {
            reason: string;
        };
        /**
         * @description What a deadline does when it is due.
         * @enum {string}
         */
        Then: "Move" | "ToManager" | "ToSupervisor" | "Overdue" | "Remind" | "RemindEvery" | "Warn";
        /** @description The same as the platform's own interface writes it. */
        TopRefund: {
            /** Format: int32 */
            advance_status?: null | number;
            alipay_no?: null | string;
            created?: null | string;
            end_time?: null | string;
            modified: string;
            oid?: null | string;
            reason?: null | string;
            refund_fee: string;
            refund_id: string;
            status: string;
            tid: string;
            timeout?: null | string;
            topic?: null | string;
        };
        /** @description Sums per account. Every entry has both sides, so debits and credits agree unless a row was lost. */
        TrialBalance: {
            accounts: components["schemas"]["AccountSum"][];
            /** Format: int64 */
            creditFen?: number;
            /** Format: int64 */
            debitFen?: number;
        };
        /** @description What a view is made of. */
        ViewRequest: {
            name: string;
            /**
             * Format: int32
             * @default 0
             */
            place: number;
            /** @description Filters and order as in the address of the queue; what the queue does not take is refused. */
            query: string;
            /** @default false */
            shared: boolean;
            /** Format: uuid */
            shopId?: null | string;
        };
        /** @description A queue that is kept. */
        ViewView: {
            /** Format: uuid */
            id: string;
            name: string;
            /** Format: uuid */
            ownerId: string;
            /**
             * Format: int32
             * @description Where it stands among the others, the lowest first.
             */
            place: number;
            /** @description Filters and order as in the address of the queue, without the question mark. */
            query: string;
            /** @description Everybody of the shop has it. */
            shared: boolean;
            /** Format: uuid */
            shopId: string;
            /**
             * Format: int32
             * @description For the next `If-Match`.
             */
            version: number;
        };
        /** @description 凭证: the only way value leaves for a buyer (A1 四.3①: any amount, a list and a signature to finance). Amounts are fen, fixed when drafted. */
        Voucher: {
            /** Format: int64 */
            amountFen: number;
            basis: components["schemas"]["Basis"];
            /**
             * Format: uuid
             * @description The case it belongs to; a case's own id for a case.
             */
            caseId: string;
            channel: components["schemas"]["Channel"];
            couponNumber?: null | string;
            /** Format: int32 */
            edition: number;
            /**
             * Format: date-time
             * @description When it entered its state; rows that keep the state keep this too.
             */
            enteredAt: string;
            flowNumber?: null | string;
            /** @description The platform has stepped in: nothing is paid until its ruling. */
            held?: boolean;
            /** Format: uuid */
            id: string;
            kind?: components["schemas"]["SubjectKind"];
            level?: components["schemas"]["Level"];
            /** Format: uuid */
            lineId?: null | string;
            /** @description It is set aside or paid: the database allows one such voucher per order line, basis, remedy and amount. */
            live?: boolean;
            /** @description The machine and the edition pinned when it was opened. */
            machine: string;
            matchedLine?: null | string;
            /** @description `SH` + day + sequence; also the number under which the payout is made, so a retry is the same payout. */
            number: string;
            /** Format: uuid */
            orderId: string;
            /** Format: date-time */
            paidAt?: null | string;
            /** Format: uuid */
            paidBy?: null | string;
            party?: null | components["schemas"]["ResponsibleParty"];
            /** @description 收款账号: to whom Alipay pays it; the order's buyer unless another one was named. */
            payee?: null | string;
            /** Format: uuid */
            proposedBy?: null | string;
            refundNumber?: null | string;
            remark?: null | string;
            remedy: components["schemas"]["RemedyKind"];
            /** Format: uuid */
            requestedBy?: null | string;
            /** @description Its amount is set aside on the order. */
            reserved?: boolean;
            /** @description The refund of a return that passed inspection: an agent signs it up to what was paid. */
            returnPassed?: boolean;
            /**
             * Format: date-time
             * @description When that was; kept when it is paid. The day and month in which it counts for budgets and caps.
             */
            setAsideAt?: null | string;
            /** Format: uuid */
            shopId: string;
            /** @description SHA-256 over the canonical content at the signing, hex (the recipe is in docs/finance-and-audit.md). */
            signature?: null | string;
            /** Format: date-time */
            signedAt?: null | string;
            /** Format: uuid */
            signedBy?: null | string;
            state: components["schemas"]["State"];
            /**
             * Format: int32
             * @description How many changes it has seen. Of a case: rows of its history, those of its vouchers and parcels included, refusals not.
             *     Of a voucher or parcel: its own rows.
             */
            version?: number;
        };
        VoucherApproveRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        VoucherEscalateRequest: {
            /**
             * @description 升级到 Raise to
             * @enum {null|string}
             */
            level?: "Manager" | "Supervisor" | null;
            /** @description 原因 Reason */
            reason?: null | string;
        };
        VoucherIssueCouponRequest: {
            /** @description 优惠券编号 Coupon number */
            couponNumber?: null | string;
        };
        VoucherPaymentFailedRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        VoucherPayRequest: {
            /** @description 支付流水号 Payment flow number */
            flowNumber?: null | string;
        };
        VoucherReceiveVoucherRequest: Record<string, never>;
        VoucherReconcileRequest: {
            /** @description 对应流水行 Matched statement line */
            matchedLine?: null | string;
        };
        VoucherRefundOnPlatformRequest: {
            /** @description 平台退款编号 Platform refund number */
            refundNumber?: null | string;
        };
        VoucherRejectRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        VoucherRequestApprovalRequest: {
            /** @description 收款支付宝账号 The payee's Alipay account */
            payee?: null | string;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 支付宝备注 Alipay remark */
            remark?: null | string;
        };
        VoucherReverseRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        VoucherSignRequest: {
            /** @description 收款支付宝账号 The payee's Alipay account */
            payee?: null | string;
            /** @description 原因 Reason */
            reason?: null | string;
            /** @description 支付宝备注 Alipay remark */
            remark?: null | string;
        };
        VoucherVoidVoucherRequest: {
            /** @description 原因 Reason */
            reason?: null | string;
        };
        /**
         * @description Which two weights stand beside each other: the order's parcel at dispatch and on arrival, or what went out and what was sent back.
         * @enum {string}
         */
        WeighingKind: "Arrival" | "Return";
        /** @description Which rule raised a case, and what it rested on: kept in the detail of the history row under `why`. Times are those of the deadline that fired, spans seconds. */
        Why: {
            /** @description The shifts by which staffed time was counted. */
            calendar?: null | string;
            clock?: null | components["schemas"]["Clock"];
            /** @description Code of the machine's deadline. */
            deadline?: null | string;
            /** Format: date-time */
            due?: null | string;
            /** Format: int32 */
            percent?: null | number;
            /**
             * Format: date-time
             * @description The platform's limit, where it is what made the deadline due.
             */
            platformLimit?: null | string;
            /** Format: date-time */
            since?: null | string;
            /** Format: int64 */
            spanSeconds?: null | number;
            step: string;
            /**
             * Format: int32
             * @description How often: the buyer chased, declined, was called in vain.
             */
            times?: null | number;
            /** @description When within it the clock stood because the buyer was asked. */
            waited?: null | components["schemas"]["Pause"][];
            /** @description The safety words that were found. */
            words?: null | string[];
        };
        WriteOffClaimRequest: {
            reason: string;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    CheckChain: {
        parameters: {
            query?: {
                /** @description Only this case */
                caseId?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckChainResponse"];
                };
            };
        };
    };
    ShowBudget: {
        parameters: {
            query?: {
                /** @description `yyyy-MM`, shop time; this month unless said */
                month?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BudgetOfMonth"];
                };
            };
        };
    };
    ShowCalendar: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description The year; this one unless said */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCalendarResponse"];
                };
            };
        };
    };
    ReadHolidays: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReadHolidaysRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadHolidaysResponse"];
                };
            };
        };
    };
    ShowCallList: {
        parameters: {
            query?: {
                /** @description `yyyy-MM-dd`, shop time; today unless said */
                day?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCallListResponse"];
                };
            };
        };
    };
    ListCases: {
        parameters: {
            query?: {
                /** @description Only cases whose staffed time stands until the buyer has answered, or only the others */
                awaitingBuyer?: boolean;
                /** @description The buyer's nick, whole */
                buyerNick?: string;
                /** @description Whom the state waits for */
                category?: "Ours" | "Buyer" | "Other" | "Remedy" | "Closed";
                /** @description Only open cases whose buyer asked again since they were last told something, or only the others */
                chased?: boolean;
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description With a deadline before this instant */
                dueBefore?: string;
                /** @description One of the seven kinds */
                kind?: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview";
                /** @description Raised to whom */
                level?: "None" | "Manager" | "Supervisor";
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description Only the reader's own cases, or only those of others and of nobody */
                mine?: boolean;
                /** @description The short number people say */
                number?: string;
                /** @description Only open cases, or only closed ones */
                open?: boolean;
                /** @description The platform's order number */
                orderNumber?: string;
                /** @description Only cases in which something escalated and still stands, or only the others */
                overdue?: boolean;
                /** @description Whose case it is */
                ownerId?: string;
                /** @description The end of a case, order or waybill number, a piece of the buyer's nick, of what the buyer wrote or of a note, or the last four digits of the phone */
                search?: string;
                /** @description How bad it is */
                severity?: "Normal" | "Severe" | "Safety";
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description By who asked again and next deadline, or newest first */
                sort?: "NextDue" | "Opened";
                /** @description The state it is in */
                state?: "Opened" | "Apologised" | "Explaining" | "Judging" | "Offering" | "Closed" | "Disputed" | "Settling" | "Remedying" | "Confirming" | "AwaitingEvidence" | "AwaitingChoice" | "Investigating" | "Checking" | "Tracing" | "Diagnosed" | "Chasing" | "AwaitingAddress" | "Intercepting" | "AwaitingReturn" | "Found" | "Triaged" | "Messaged" | "Texted" | "Watched" | "Linked" | "Promised" | "Replying" | "Reported";
                /** @description Only cases nobody has yet, or only those somebody has */
                team?: boolean;
                /** @description Words of the buyer's message */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfCaseLine"];
                };
            };
        };
    };
    OpenCase: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OpenCaseRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpenCaseResponse"];
                };
            };
        };
    };
    ShowCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowCaseResponse"];
                };
            };
        };
    };
    ShowAsOf: {
        parameters: {
            query?: {
                /** @description At the end of this instant */
                at?: string;
                /** @description When it had this version */
                version?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CaseThen"];
                };
            };
        };
    };
    FileClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["FileClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
        };
    };
    ChaseClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChaseClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
        };
    };
    ReceiveClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReceiveClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
        };
    };
    WriteOffClaim: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                claimId: string;
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteOffClaimRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClaimAnswer"];
                };
            };
        };
    };
    AttachEvidence: {
        parameters: {
            query: {
                /** @description The name it had; may be left out where a form says it */
                fileName?: string;
                /** @description What it shows */
                kind: "Photo" | "Video" | "ChatLog" | "Logistics" | "RefusalScan" | "Certificate" | "ProductSheet" | "CourierWord" | "Ruling" | "OwnerConsent" | "Other";
                /** @description Medical or otherwise sensitive: for supervisors only */
                restricted?: boolean;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/octet-stream": unknown;
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AttachEvidenceResponse"];
                };
            };
        };
    };
    AddNote: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddNoteRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveAnswer"];
                };
            };
        };
    };
    ShowPresence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowPresenceResponse"];
                };
            };
        };
    };
    BeHere: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeHereRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowPresenceResponse"];
                };
            };
        };
    };
    LeaveCase: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    RevealBuyer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RevealBuyerRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RevealBuyerResponse"];
                };
            };
        };
    };
    ShowSuggestions: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Suggestions"];
                };
            };
        };
    };
    TakeOver: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOverRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MoveAnswer"];
                };
            };
        };
    };
    ShowTimeline: {
        parameters: {
            query?: {
                /** @description Only rows after this sequence */
                after?: number;
                /** @description Rows on a page, 200 unless said */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowTimelineResponse"];
                };
            };
        };
    };
    AssignCases: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AssignCasesRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignCasesResponse"];
                };
            };
        };
    };
    CountCases: {
        parameters: {
            query?: {
                /** @description Only cases whose staffed time stands until the buyer has answered, or only the others */
                awaitingBuyer?: boolean;
                /** @description The buyer's nick, whole */
                buyerNick?: string;
                /** @description Whom the state waits for */
                category?: "Ours" | "Buyer" | "Other" | "Remedy" | "Closed";
                /** @description Only open cases whose buyer asked again since they were last told something, or only the others */
                chased?: boolean;
                /** @description With a deadline before this instant */
                dueBefore?: string;
                /** @description One of the seven kinds */
                kind?: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview";
                /** @description Raised to whom */
                level?: "None" | "Manager" | "Supervisor";
                /** @description Only the reader's own cases, or only those of others and of nobody */
                mine?: boolean;
                /** @description The short number people say */
                number?: string;
                /** @description Only open cases, or only closed ones */
                open?: boolean;
                /** @description The platform's order number */
                orderNumber?: string;
                /** @description Only cases in which something escalated and still stands, or only the others */
                overdue?: boolean;
                /** @description Whose case it is */
                ownerId?: string;
                /** @description The end of a case, order or waybill number, a piece of the buyer's nick, of what the buyer wrote or of a note, or the last four digits of the phone */
                search?: string;
                /** @description How bad it is */
                severity?: "Normal" | "Severe" | "Safety";
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description The state it is in */
                state?: "Opened" | "Apologised" | "Explaining" | "Judging" | "Offering" | "Closed" | "Disputed" | "Settling" | "Remedying" | "Confirming" | "AwaitingEvidence" | "AwaitingChoice" | "Investigating" | "Checking" | "Tracing" | "Diagnosed" | "Chasing" | "AwaitingAddress" | "Intercepting" | "AwaitingReturn" | "Found" | "Triaged" | "Messaged" | "Texted" | "Watched" | "Linked" | "Promised" | "Replying" | "Reported";
                /** @description Only cases nobody has yet, or only those somebody has */
                team?: boolean;
                /** @description Words of the buyer's message */
                text?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CountCasesResponse"];
                };
            };
        };
    };
    ListClaims: {
        parameters: {
            query?: {
                /** @description On whom */
                against?: "Courier" | "Supplier";
                /** @description Of this case */
                caseId?: string;
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description The courier's or supplier's name, whole */
                debtor?: string;
                /** @description True: something should have been done by now; false: nothing */
                late?: boolean;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Where it stands */
                state?: "ToFile" | "Filed" | "Received" | "WrittenOff";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListClaimsClaimLine"];
                };
            };
        };
    };
    ShowClock: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowClockResponse"];
                };
            };
        };
    };
    ListComplaints: {
        parameters: {
            query?: {
                /** @description Against this agent */
                agentId?: string;
                /** @description `yyyy-MM`, shop time; this month unless said */
                month?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListComplaintsResponse"];
                };
            };
        };
    };
    ListDeadLetters: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDeadLetterView"];
                };
            };
        };
    };
    RetryDeadLetter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RetryDeadLetterRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RetryDeadLetterResponse"];
                };
            };
        };
    };
    ListDelegations: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDelegationView"];
                };
            };
        };
    };
    GrantDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantDelegationRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
        };
    };
    EndDelegation: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDelegationRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DelegationView"];
                };
            };
        };
    };
    ListDemoSignIns: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListDemoSignInsResponse"];
                };
            };
        };
    };
    ListDiscrepancies: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Of this kind */
                kind?: "PaidNotInSystem" | "InSystemNotPaid" | "AmountDiff" | "DuplicatePaid" | "RemarkBad" | "PlatformExcess" | "UnknownOrder" | "PlatformDiffers";
                /** @description Supervisor: overdue; None: not yet */
                level?: "None" | "Supervisor";
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description Those that are open, as if not said; false: those that have ended */
                open?: boolean;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Found in this statement */
                statementId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfDiscrepancyView"];
                };
            };
        };
    };
    EndDiscrepancy: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDiscrepancyRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Discrepancy"];
                };
            };
        };
    };
    ShowEscalationRules: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowEscalationRulesResponse"];
                };
            };
        };
    };
    ListEscalations: {
        parameters: {
            query?: {
                /** @description Of this case */
                caseId?: string;
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description At or after this instant */
                from?: string;
                /** @description Raised to whom */
                level?: "None" | "Manager" | "Supervisor";
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description true: of each case the newest alone */
                newest?: boolean;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description By this rule */
                step?: "Overdue" | "OverdueLong" | "OwnDeadline" | "Again" | "PlatformManager" | "PlatformSupervisor" | "Safety" | "ChasedTwice" | "SecondTime" | "CallsMissed" | "KnownPhoto" | "ClockRefused" | "ByHand";
                /** @description true: only where the case, voucher or parcel it was raised for stands in the same state since */
                still?: boolean;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListEscalationsItem"];
                };
            };
        };
    };
    DownloadEvidence: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/octet-stream": components["schemas"]["Stream"];
                    "application/pdf": components["schemas"]["Stream"];
                    "image/avif": components["schemas"]["Stream"];
                    "image/bmp": components["schemas"]["Stream"];
                    "image/gif": components["schemas"]["Stream"];
                    "image/heic": components["schemas"]["Stream"];
                    "image/jpeg": components["schemas"]["Stream"];
                    "image/png": components["schemas"]["Stream"];
                    "image/webp": components["schemas"]["Stream"];
                    "text/plain": components["schemas"]["Stream"];
                    "video/mp4": components["schemas"]["Stream"];
                    "video/quicktime": components["schemas"]["Stream"];
                    "video/webm": components["schemas"]["Stream"];
                    "video/x-matroska": components["schemas"]["Stream"];
                    "video/x-msvideo": components["schemas"]["Stream"];
                };
            };
        };
    };
    ExportSheet: {
        parameters: {
            query?: {
                /** @description On either side */
                account?: "AlipayBalance" | "Deposit" | "ClaimsReceivable" | "CompensationPayable" | "SalesReturns" | "AfterSalesExpense" | "CouponsGranted" | "CouponsOutstanding";
                /** @description Of this case */
                caseId?: string;
                /** @description Of cases of this kind; None: it says nothing of that */
                caseKind?: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview" | "None";
                /** @description How the value leaves */
                channel?: "Platform" | "Alipay" | "Coupon";
                /** @description csv unless said */
                format?: "csv" | "xlsx";
                /** @description At this instant or later */
                from?: string;
                /** @description Held while the platform decides, or not */
                held?: boolean;
                /** @description Of the ledger and of costs: what an entry tells of; of discrepancies: their kind */
                kind?: "Accrual" | "Release" | "Payment" | "Reversal" | "PlatformPayment" | "ClaimFiled" | "ClaimReceived" | "ClaimWrittenOff" | "ExcessRecovered" | "ExcessWrittenOff" | "PaidNotInSystem" | "InSystemNotPaid" | "AmountDiff" | "DuplicatePaid" | "RemarkBad" | "PlatformExcess" | "UnknownOrder" | "PlatformDiffers";
                /** @description Its number, whole */
                number?: string;
                /** @description Of discrepancies: only open ones, or only those that have ended */
                open?: boolean;
                /** @description Of this order */
                orderId?: string;
                /** @description Who is responsible; None: it says nothing of that */
                party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | "None";
                /** @description What was given; None: it says nothing of that */
                remedy?: "CashCompensation" | "Coupon" | "RefundOnly" | "PartialRefund" | "ReturnRefund" | "Exchange" | "Reshipment" | "ReturnFreight" | "GiftValue" | "PriceDifference" | "Apology" | "None";
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Of this voucher, platform payment or claim */
                sourceId?: string;
                /** @description The state it is in */
                state?: "Draft" | "Signed" | "AwaitingApproval" | "ReceivedByFinance" | "Paid" | "Reconciled" | "Reversed" | "Voided";
                /** @description Of discrepancies: found in this statement */
                statementId?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path: {
                what: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": components["schemas"]["Stream"];
                    "text/csv": components["schemas"]["Stream"];
                };
            };
        };
    };
    FollowFeed: {
        parameters: {
            query?: {
                /** @description The id of the last event that was heard; the header `Last-Event-ID` comes before it */
                after?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/event-stream": components["schemas"]["FeedEvent"];
                };
            };
        };
    };
    ListBatches: {
        parameters: {
            query?: {
                /** @description yyyy-MM-dd, a day of the shop */
                day?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListBatchesBatchLine"];
                };
            };
        };
    };
    ShowBatch: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path: {
                day: string;
                hour: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PayoutList"];
                };
            };
        };
    };
    ShowFinanceDay: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FinanceDay"];
                };
            };
        };
    };
    ListJobs: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListJobsJobView"];
                };
            };
        };
    };
    RunJob: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                name: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RunJobRequest"];
            };
        };
        responses: {
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RunJobResponse"];
                };
            };
        };
    };
    ListEntries: {
        parameters: {
            query?: {
                /** @description On either side */
                account?: "AlipayBalance" | "Deposit" | "ClaimsReceivable" | "CompensationPayable" | "SalesReturns" | "AfterSalesExpense" | "CouponsGranted" | "CouponsOutstanding";
                /** @description Of this case */
                caseId?: string;
                /** @description Of cases of this kind; None: it says nothing of that */
                caseKind?: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview" | "None";
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description At this instant or later */
                from?: string;
                /** @description What it tells of */
                kind?: "Accrual" | "Release" | "Payment" | "Reversal" | "PlatformPayment" | "ClaimFiled" | "ClaimReceived" | "ClaimWrittenOff" | "ExcessRecovered" | "ExcessWrittenOff";
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description Of this order */
                orderId?: string;
                /** @description Who is responsible; None: it says nothing of that */
                party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | "None";
                /** @description What was given; None: it says nothing of that */
                remedy?: "CashCompensation" | "Coupon" | "RefundOnly" | "PartialRefund" | "ReturnRefund" | "Exchange" | "Reshipment" | "ReturnFreight" | "GiftValue" | "PriceDifference" | "Apology" | "None";
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Of this voucher, platform payment or claim */
                sourceId?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfLedgerLine"];
                };
            };
        };
    };
    ShowAccount: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description At this instant or later */
                from?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path: {
                account: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountBook"];
                };
            };
        };
    };
    ShowBalance: {
        parameters: {
            query?: {
                /** @description On either side */
                account?: "AlipayBalance" | "Deposit" | "ClaimsReceivable" | "CompensationPayable" | "SalesReturns" | "AfterSalesExpense" | "CouponsGranted" | "CouponsOutstanding";
                /** @description Of this case */
                caseId?: string;
                /** @description Of cases of this kind; None: it says nothing of that */
                caseKind?: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview" | "None";
                /** @description At this instant or later */
                from?: string;
                /** @description What it tells of */
                kind?: "Accrual" | "Release" | "Payment" | "Reversal" | "PlatformPayment" | "ClaimFiled" | "ClaimReceived" | "ClaimWrittenOff" | "ExcessRecovered" | "ExcessWrittenOff";
                /** @description Of this order */
                orderId?: string;
                /** @description Who is responsible; None: it says nothing of that */
                party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | "None";
                /** @description What was given; None: it says nothing of that */
                remedy?: "CashCompensation" | "Coupon" | "RefundOnly" | "PartialRefund" | "ReturnRefund" | "Exchange" | "Reshipment" | "ReturnFreight" | "GiftValue" | "PriceDifference" | "Apology" | "None";
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Of this voucher, platform payment or claim */
                sourceId?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrialBalance"];
                };
            };
        };
    };
    ListCloses: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfMonthClose"];
                };
            };
        };
    };
    CloseMonth: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CloseMonthRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MonthClose"];
                };
            };
        };
    };
    ShowCosts: {
        parameters: {
            query?: {
                /** @description On either side */
                account?: "AlipayBalance" | "Deposit" | "ClaimsReceivable" | "CompensationPayable" | "SalesReturns" | "AfterSalesExpense" | "CouponsGranted" | "CouponsOutstanding";
                /** @description Of this case */
                caseId?: string;
                /** @description Of cases of this kind; None: it says nothing of that */
                caseKind?: "NotAsExpected" | "ServiceComplaint" | "MissingItem" | "LateDelivery" | "TransitDamage" | "QualityDefect" | "NegativeReview" | "None";
                /** @description At this instant or later */
                from?: string;
                /** @description What it tells of */
                kind?: "Accrual" | "Release" | "Payment" | "Reversal" | "PlatformPayment" | "ClaimFiled" | "ClaimReceived" | "ClaimWrittenOff" | "ExcessRecovered" | "ExcessWrittenOff";
                /** @description Of this order */
                orderId?: string;
                /** @description Who is responsible; None: it says nothing of that */
                party?: "Agent" | "Warehouse" | "Listing" | "Supplier" | "Courier" | "Buyer" | "Platform" | "NoFault" | "Undetermined" | "None";
                /** @description What was given; None: it says nothing of that */
                remedy?: "CashCompensation" | "Coupon" | "RefundOnly" | "PartialRefund" | "ReturnRefund" | "Exchange" | "Reshipment" | "ReturnFreight" | "GiftValue" | "PriceDifference" | "Apology" | "None";
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Of this voucher, platform payment or claim */
                sourceId?: string;
                /** @description Before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Costs"];
                };
            };
        };
    };
    ListMachines: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListMachinesSummary"][];
                };
            };
        };
    };
    ShowMachine: {
        parameters: {
            query?: {
                /** @description An older edition */
                edition?: number;
                /** @description The form; else `Accept` decides */
                format?: "table" | "json" | "markdown" | "mermaid";
            };
            header?: never;
            path: {
                code: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowMachineResponse"];
                };
            };
        };
    };
    ListOrders: {
        parameters: {
            query?: {
                /** @description The buyer's nick, whole */
                buyerNick?: string;
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Made at this instant or later */
                from?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The platform's order number, whole */
                number?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description The platform's status, whole */
                status?: string;
                /** @description Made before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfOrderView"];
                };
            };
        };
    };
    EnterOrder: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterOrderRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnterOrderResponse"];
                };
            };
        };
    };
    ShowOrder: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowOrderResponse"];
                };
            };
        };
    };
    RecoverExcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleExcessRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettleExcessResponse"];
                };
            };
        };
    };
    WriteOffExcess: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SettleExcessRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SettleExcessResponse"];
                };
            };
        };
    };
    RecordPlatformPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordPlatformPaymentRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformPayment"];
                };
            };
        };
    };
    TakeBackPlatformPayment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
                paymentId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeBackPlatformPaymentRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlatformPayment"];
                };
            };
        };
    };
    ImportOrders: {
        parameters: {
            query?: {
                /** @description The name it had, for people */
                fileName?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Answer when the import has ended */
                wait?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowImportResponse"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    ListImports: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfImportView"];
                };
            };
        };
    };
    ShowImport: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowImportResponse"];
                };
            };
        };
    };
    ShowImportProblems: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfShowImportRefusedRow"];
                };
            };
        };
    };
    ListParcels: {
        parameters: {
            query?: {
                /** @description Of this case */
                caseId?: string;
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description To the buyer or back */
                direction?: "Outbound" | "Inbound";
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description Of this order */
                orderId?: string;
                /** @description The end of the courier's, the case's or the order's number */
                search?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description The state it is in */
                state?: "Requested" | "Labelled" | "Cancelled" | "Shipped" | "Delivered" | "Failed" | "Announced" | "InTransit" | "Lapsed" | "Received" | "Accepted" | "InQuestion" | "SentBack";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListParcelsLine"];
                };
            };
        };
    };
    ShowParcel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowParcelResponse"];
                };
            };
        };
    };
    ListPolicies: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListPoliciesResponse"];
                };
            };
        };
    };
    SetPolicy: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPolicyRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Policy"];
                };
            };
        };
    };
    ShowPolicy: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowPolicyResponse"];
                };
            };
        };
    };
    ListRefunds: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The platform's number of the refund */
                number?: string;
                /** @description The platform's number of the order */
                orderNumber?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Where it stands on the platform */
                status?: "WaitSellerAgree" | "WaitBuyerReturnGoods" | "WaitSellerConfirmGoods" | "SellerRefuseBuyer" | "Closed" | "Success";
                /** @description Only those whose order is not known, or is */
                unknownOrder?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfPlatformRefund"];
                };
            };
        };
    };
    ImportRefunds: {
        parameters: {
            query?: {
                /** @description The name it had, for people */
                fileName?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description Answer when the import has ended */
                wait?: boolean;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowImportResponse"];
                };
            };
            /** @description Accepted */
            202: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ImportView"];
                };
            };
        };
    };
    ListRisks: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Vouchers looked at for a page, 20 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfListRisksItem"];
                };
            };
        };
    };
    ListRosters: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListRostersResponse"];
                };
            };
        };
    };
    SetRoster: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetRosterRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RosterChange"];
                };
            };
        };
    };
    ShowSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowSessionResponse"];
                };
            };
        };
    };
    SignIn: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignInResponse"];
                };
            };
        };
    };
    SignOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignOutRequest"];
            };
        };
        responses: {
            /** @description No Content */
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
        };
    };
    ConfirmSession: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ConfirmSessionRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConfirmSessionResponse"];
                };
            };
        };
    };
    ChangePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangePasswordResponse"];
                };
            };
        };
    };
    SetWebhook: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetWebhookRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetWebhookResponse"];
                };
            };
        };
    };
    ListStaff: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListStaffPerson"][];
                };
            };
        };
    };
    AddStaff: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AddStaffRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    ChangeStaff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeStaffRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    SetFirstPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetFirstPasswordRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StaffView"];
                };
            };
        };
    };
    ListStaffChanges: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListStaffChangesResponse"];
                };
            };
        };
    };
    MatchLine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MatchLineRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementLine"];
                };
            };
        };
    };
    ListStatements: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAccountStatement"];
                };
            };
        };
    };
    ImportStatement: {
        parameters: {
            query: {
                /** @description The name it had, for people */
                fileName?: string;
                /** @description The first instant of the period that is meant */
                from: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description The first instant after the period that is meant */
                until: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "multipart/form-data": {
                    /** Format: binary */
                    file: string;
                };
                "text/csv": unknown;
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
        };
    };
    ShowStatement: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StatementView"];
                };
            };
        };
    };
    ShowStatementLines: {
        parameters: {
            query?: {
                /** @description Lines in this bucket */
                bucket?: "Matched" | "PaidNotInSystem" | "InSystemNotPaid" | "AmountDiff" | "DuplicatePaid" | "RemarkBad";
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfStatementLine"];
                };
            };
        };
    };
    ListViews: {
        parameters: {
            query?: {
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListViewsResponse"];
                };
            };
        };
    };
    AddView: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewRequest"];
            };
        };
        responses: {
            /** @description Created */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewView"];
                };
            };
        };
    };
    ChangeView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewView"];
                };
            };
        };
    };
    RemoveView: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveViewRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ViewView"];
                };
            };
        };
    };
    ListVouchers: {
        parameters: {
            query?: {
                /** @description Of this case */
                caseId?: string;
                /** @description How the value leaves */
                channel?: "Platform" | "Alipay" | "Coupon";
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Drafted at this instant or later */
                from?: string;
                /** @description Held while the platform decides, or not */
                held?: boolean;
                /** @description Rows on a page, 50 unless said */
                limit?: number;
                /** @description Its number, whole */
                number?: string;
                /** @description Of this order */
                orderId?: string;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
                /** @description The state it is in */
                state?: "Draft" | "Signed" | "AwaitingApproval" | "ReceivedByFinance" | "Paid" | "Reconciled" | "Reversed" | "Voided";
                /** @description Drafted before this instant */
                until?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ListVouchersResponse"];
                };
            };
        };
    };
    ShowVoucher: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShowVoucherResponse"];
                };
            };
        };
    };
    AuditVouchers: {
        parameters: {
            query?: {
                /** @description Where the page before ended: its `next` */
                cursor?: string;
                /** @description Vouchers looked at for a page, 50 unless said */
                limit?: number;
                /** @description The shop; may be left out by people of one shop */
                shopId?: string;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PageOfAuditVouchersItem"];
                };
            };
        };
    };
    ReceiveRefundEvent: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                shopId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefundEvent"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedEventResponse"];
                };
            };
        };
    };
    ReceiveTopRefund: {
        parameters: {
            query: {
                /** @description Upper hex of MD5(secret + keys and values in ordinal order + body + secret) */
                sign: string;
                /** @description Shop time, as in 2026-03-01 10:00:00 */
                timestamp: string;
            };
            header?: never;
            path: {
                shopId: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TopRefund"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SignedEventResponse"];
                };
            };
        };
    };
    CheckWording: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckWordingRequest"];
            };
        };
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CheckWordingResponse"];
                };
            };
        };
    };
    Live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResponse"];
                };
            };
        };
    };
    Ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description OK */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReadyResponse"];
                };
            };
        };
    };
}
