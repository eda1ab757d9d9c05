-- What must hold of the money of any shop at any instant, asked of the tables alone: this file knows the schema and nothing of the product's code.
-- A rule is the line that begins with "-- rule:"; every row that its query returns breaks it. Both databases run all of it, but what is marked "sqlite only".
-- Money that leaves against the order's price: CashCompensation, RefundOnly, PartialRefund, ReturnRefund, PriceDifference. Costs: ReturnFreight, GiftValue.

-- rule: debits are credits in every entry and in sum
WITH sides AS (
    SELECT "Id" AS entry, "Debit" AS account, "AmountFen" AS debit, 0 AS credit FROM "Ledger"
    UNION ALL SELECT "Id", "Credit", 0, "AmountFen" FROM "Ledger")
SELECT entry, SUM(debit) AS debit, SUM(credit) AS credit FROM sides GROUP BY entry
HAVING SUM(debit) <> SUM(credit) OR COUNT(*) <> 2 OR COUNT(DISTINCT account) <> 2 OR SUM(debit) <= 0;

-- rule: the entries of a voucher are those of its state, on the accounts of its remedy
WITH moved AS (
    SELECT "SourceId" AS source, "Debit" AS account, "AmountFen" AS fen FROM "Ledger"
    UNION ALL SELECT "SourceId", "Credit", -"AmountFen" FROM "Ledger"),
stands AS (
    SELECT v."Number", v."State", v."Channel", v."Remedy", v."AmountFen",
        CASE WHEN v."State" IN ('Signed', 'ReceivedByFinance') THEN v."AmountFen" ELSE 0 END AS unpaid,
        CASE WHEN v."State" IN ('Paid', 'Reconciled') THEN v."AmountFen" ELSE 0 END AS paid,
        CASE WHEN v."Remedy" IN ('RefundOnly', 'PartialRefund', 'ReturnRefund') THEN 1 ELSE 0 END AS refund,
        SUM(CASE WHEN account = 'CompensationPayable' THEN fen ELSE 0 END) AS owed,
        SUM(CASE WHEN account = 'AlipayBalance' THEN fen ELSE 0 END) AS bank,
        SUM(CASE WHEN account = 'SalesReturns' THEN fen ELSE 0 END) AS returns,
        SUM(CASE WHEN account = 'AfterSalesExpense' THEN fen ELSE 0 END) AS expense,
        SUM(CASE WHEN account = 'CouponsGranted' THEN fen ELSE 0 END) AS granted,
        SUM(CASE WHEN account = 'CouponsOutstanding' THEN fen ELSE 0 END) AS outstanding,
        SUM(CASE WHEN account NOT IN ('CompensationPayable', 'AlipayBalance', 'SalesReturns', 'AfterSalesExpense', 'CouponsGranted', 'CouponsOutstanding')
            THEN 1 ELSE 0 END) AS elsewhere
    FROM "Vouchers" v LEFT JOIN moved ON source = v."Id"
    GROUP BY v."Id", v."Number", v."State", v."Channel", v."Remedy", v."AmountFen")
SELECT * FROM stands WHERE elsewhere <> 0 OR CASE
    WHEN "Channel" = 'Coupon' THEN owed <> 0 OR bank <> 0 OR returns <> 0 OR expense <> 0 OR granted <> paid OR outstanding <> -paid
    ELSE granted <> 0 OR outstanding <> 0 OR owed <> -unpaid OR bank <> -paid
        OR returns <> refund * (unpaid + paid) OR expense <> (1 - refund) * (unpaid + paid) END;

-- rule: a voucher is paid once
SELECT "SourceId", COUNT(*) AS payments FROM "Ledger" WHERE "Kind" = 'Payment' GROUP BY "SourceId" HAVING COUNT(*) > 1;

-- rule: the balance of compensation payable is what is signed and unpaid
SELECT * FROM (SELECT
    (SELECT COALESCE(SUM(CASE WHEN "Credit" = 'CompensationPayable' THEN "AmountFen" ELSE 0 END), 0)
        - COALESCE(SUM(CASE WHEN "Debit" = 'CompensationPayable' THEN "AmountFen" ELSE 0 END), 0) FROM "Ledger") AS payable,
    (SELECT COALESCE(SUM("AmountFen"), 0) FROM "Vouchers" WHERE "State" IN ('Signed', 'ReceivedByFinance') AND "Channel" <> 'Coupon') AS unpaid) AS sums
WHERE payable <> unpaid;

-- rule: what left the Alipay balance is what was paid and not reversed, and what the platform refunded
SELECT * FROM (SELECT
    (SELECT COALESCE(SUM(CASE WHEN "Credit" = 'AlipayBalance' THEN "AmountFen" ELSE 0 END), 0)
        - COALESCE(SUM(CASE WHEN "Debit" = 'AlipayBalance' THEN "AmountFen" ELSE 0 END), 0) FROM "Ledger" WHERE "Kind" IN ('Payment', 'Reversal', 'PlatformPayment')) AS gone,
    (SELECT COALESCE(SUM("AmountFen"), 0) FROM "Vouchers" WHERE "State" IN ('Paid', 'Reconciled') AND "Channel" <> 'Coupon') AS paid,
    (SELECT COALESCE(SUM("AmountFen"), 0) FROM "PlatformPayments" WHERE "Kind" = 'Refund' AND "TakenBackAt" IS NULL) AS refunded) AS sums
WHERE gone <> paid + refunded;

-- rule: what an order has reserved and paid out is the sum of its vouchers by state
WITH sums AS (
    SELECT "OrderId",
        SUM(CASE WHEN "State" IN ('AwaitingApproval', 'Signed', 'ReceivedByFinance') AND "Remedy" NOT IN ('Coupon', 'ReturnFreight', 'GiftValue') THEN "AmountFen" ELSE 0 END) AS reserved,
        SUM(CASE WHEN "State" IN ('Paid', 'Reconciled') AND "Remedy" NOT IN ('Coupon', 'ReturnFreight', 'GiftValue') THEN "AmountFen" ELSE 0 END) AS paid,
        SUM(CASE WHEN "State" IN ('AwaitingApproval', 'Signed', 'ReceivedByFinance') AND "Remedy" IN ('ReturnFreight', 'GiftValue') THEN "AmountFen" ELSE 0 END) AS costs,
        SUM(CASE WHEN "State" IN ('Paid', 'Reconciled') AND "Remedy" IN ('ReturnFreight', 'GiftValue') THEN "AmountFen" ELSE 0 END) AS costspaid
    FROM "Vouchers" GROUP BY "OrderId")
SELECT m."OrderId", m."ReservedFen", reserved, m."PaidOutFen", paid, m."CostReservedFen", costs, m."CostPaidFen", costspaid
FROM "OrderMoney" m LEFT JOIN sums ON sums."OrderId" = m."OrderId"
WHERE m."ReservedFen" <> COALESCE(reserved, 0) OR m."PaidOutFen" <> COALESCE(paid, 0)
    OR m."CostReservedFen" <> COALESCE(costs, 0) OR m."CostPaidFen" <> COALESCE(costspaid, 0);

-- rule: what the platform gave on an order is the sum of its payments, and the insurer's apart
SELECT m."OrderId", m."PlatformFen", m."InsuredFen" FROM "OrderMoney" m
WHERE m."PlatformFen" <> (SELECT COALESCE(SUM("AmountFen"), 0) FROM "PlatformPayments" p WHERE p."OrderId" = m."OrderId" AND p."Kind" <> 'FreightInsurance' AND p."TakenBackAt" IS NULL)
    OR m."InsuredFen" <> (SELECT COALESCE(SUM("AmountFen"), 0) FROM "PlatformPayments" p WHERE p."OrderId" = m."OrderId" AND p."Kind" = 'FreightInsurance' AND p."TakenBackAt" IS NULL);

-- rule: a payment of the platform has one entry of its amount, and one of the insurer none
SELECT p."Number", p."Kind", p."AmountFen", COUNT(l."Id") AS entries, SUM(l."AmountFen") AS posted
FROM "PlatformPayments" p LEFT JOIN "Ledger" l ON l."SourceId" = p."Id" AND l."Kind" = 'PlatformPayment'
GROUP BY p."Id", p."Number", p."Kind", p."AmountFen"
HAVING COUNT(l."Id") <> CASE WHEN p."Kind" = 'FreightInsurance' THEN 0 ELSE 1 END OR COALESCE(SUM(l."AmountFen"), p."AmountFen") <> p."AmountFen";

-- rule: what was recorded by mistake is reversed once and by another hand, and what stands is not
SELECT p."Number", p."Kind", p."AmountFen", p."TakenBackAt", COUNT(l."Id") AS reversals
FROM "PlatformPayments" p LEFT JOIN "Ledger" l ON l."SourceId" = p."Id" AND l."Kind" = 'Reversal' AND l."AmountFen" = p."AmountFen"
GROUP BY p."Id", p."Number", p."Kind", p."AmountFen", p."TakenBackAt", p."ById", p."TakenBackById"
HAVING COUNT(l."Id") <> CASE WHEN p."TakenBackAt" IS NULL OR p."Kind" = 'FreightInsurance' THEN 0 ELSE 1 END OR p."TakenBackById" = p."ById";

-- rule: what we set aside and paid on an order is never more than its buyer paid, and its costs never above their cap
SELECT * FROM "OrderMoney" WHERE "ReservedFen" + "PaidOutFen" > "PaidFen" OR "CostReservedFen" + "CostPaidFen" > "CostCapFen"
    OR "ReservedFen" < 0 OR "PaidOutFen" < 0 OR "CostReservedFen" < 0 OR "CostPaidFen" < 0;

-- rule: an excess with what the platform gave stands in finance's list, as high as it is
SELECT m.*, d."AmountFen" FROM "OrderMoney" m
    LEFT JOIN "Discrepancies" d ON d."SubjectId" = m."OrderId" AND d."Kind" = 'PlatformExcess' AND d."EndedAt" IS NULL
WHERE m."PaidOutFen" + m."PlatformFen" - m."PaidFen" - m."ExcessSettledFen" > COALESCE(d."AmountFen", 0);

-- rule: no more of an excess is settled than the platform gave, and no more booked as recovered than was settled
SELECT m.*, recovered FROM "OrderMoney" m LEFT JOIN (SELECT "OrderId" AS ofOrder, SUM("AmountFen") AS recovered FROM "Ledger"
    WHERE "Kind" = 'ExcessRecovered' AND "Debit" = 'AlipayBalance' GROUP BY "OrderId") AS r ON ofOrder = m."OrderId"
WHERE m."ExcessSettledFen" > m."PlatformFen" OR recovered > m."ExcessSettledFen";

-- rule: no payment of ours came after the money of its order was gone (sqlite only: there the rows stand in the order they were committed in)
WITH steps AS (
    SELECT l.rowid AS at, l."OrderId" AS ofOrder, l."Kind" AS kind,
        CASE WHEN l."Kind" = 'PlatformPayment' OR (l."Kind" = 'Payment' AND v."Remedy" NOT IN ('Coupon', 'ReturnFreight', 'GiftValue')) THEN l."AmountFen"
            WHEN l."Kind" = 'Reversal' AND v."Id" IS NULL THEN -l."AmountFen"
            WHEN l."Kind" = 'Reversal' AND l."Debit" = 'AlipayBalance' AND v."Remedy" NOT IN ('ReturnFreight', 'GiftValue') THEN -l."AmountFen" ELSE 0 END AS fen
    FROM "Ledger" l LEFT JOIN "Vouchers" v ON v."Id" = l."SourceId"),
sums AS (SELECT ofOrder, kind, fen, SUM(fen) OVER (PARTITION BY ofOrder ORDER BY at) AS upto FROM steps)
SELECT sums.* FROM sums JOIN "OrderMoney" m ON m."OrderId" = ofOrder WHERE kind = 'Payment' AND fen > 0 AND upto > m."PaidFen";

-- rule: no two live vouchers for the same line, basis, remedy and amount
SELECT a."Number", b."Number" FROM "Vouchers" a JOIN "Vouchers" b ON b."OrderId" = a."OrderId" AND b."Number" > a."Number"
    AND (b."LineId" = a."LineId" OR (b."LineId" IS NULL AND a."LineId" IS NULL)) AND b."Basis" = a."Basis" AND b."Remedy" = a."Remedy" AND b."AmountFen" = a."AmountFen"
WHERE a."Remedy" <> 'Coupon'
    AND a."State" IN ('AwaitingApproval', 'Signed', 'ReceivedByFinance', 'Paid', 'Reconciled')
    AND b."State" IN ('AwaitingApproval', 'Signed', 'ReceivedByFinance', 'Paid', 'Reconciled');

-- rule: nobody paid what they proposed, asked for or signed
SELECT "Number", "PaidBy" FROM "Vouchers" WHERE "Channel" <> 'Coupon' AND ("PaidBy" = "ProposedBy" OR "PaidBy" = "RequestedBy" OR "PaidBy" = "SignedBy");

-- rule: nobody approved what they proposed or asked for, nor took back what they paid
SELECT v."Number", h."Act", h."ActorName" FROM "History" h JOIN "Vouchers" v ON v."Id" = h."SubjectId" AND h."Kind" = 'Move'
WHERE (h."Act" = 'Approve' AND (h."ActorId" = v."ProposedBy" OR h."ActorId" = v."RequestedBy"))
    OR (h."Act" = 'Reverse' AND (h."ActorId" = v."PaidBy" OR h."ActorId" = v."ProposedBy"));

-- rule: nobody under manager signed above twenty yuan
SELECT v."Number", v."AmountFen", h."Act", h."Role" FROM "History" h JOIN "Vouchers" v ON v."Id" = h."SubjectId" AND h."Kind" = 'Move'
WHERE h."Act" IN ('Sign', 'Approve') AND v."AmountFen" > 2000 AND h."Role" NOT IN ('Manager', 'Supervisor');

-- rule: what is paid was signed, and carries the number under which it left
SELECT "Number", "State", "Channel" FROM "Vouchers" WHERE "State" IN ('Paid', 'Reconciled', 'Reversed') AND (
    "SignedBy" IS NULL OR "SignedAt" IS NULL OR "PaidAt" IS NULL OR LENGTH(COALESCE("Signature", '')) <> 64
    OR ("Channel" = 'Alipay' AND COALESCE("FlowNumber", '') = '') OR ("Channel" = 'Platform' AND COALESCE("RefundNumber", '') = '')
    OR ("Channel" = 'Coupon' AND COALESCE("CouponNumber", '') = ''));

-- rule: a flow number pays once
SELECT "FlowNumber", COUNT(*) AS payments FROM "Vouchers" WHERE "State" IN ('Paid', 'Reconciled') AND "FlowNumber" IS NOT NULL GROUP BY "FlowNumber" HAVING COUNT(*) > 1;

-- rule: a refund the platform gave is booked once, as its payment or as the voucher it is the payout of
SELECT r."Number", r."AmountFen", p."AmountFen", v."AmountFen" FROM "PlatformRefunds" r
    LEFT JOIN "PlatformPayments" p ON p."Id" = r."PaymentId" LEFT JOIN "Vouchers" v ON v."Id" = r."VoucherId"
WHERE (r."Status" = 'Success' OR r."Advanced") AND r."OrderId" IS NOT NULL
    AND r."AmountFen" <> COALESCE(p."AmountFen", 0) + COALESCE(v."AmountFen", 0);

-- rule: no two refunds of the platform are the payout of one voucher
SELECT "VoucherId", COUNT(*) AS refunds FROM "PlatformRefunds" WHERE "VoucherId" IS NOT NULL GROUP BY "VoucherId" HAVING COUNT(*) > 1;
