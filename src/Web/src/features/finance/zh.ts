/** What finance's screens share. */
export const zh = {
  shop: '店铺',
  allShops: '全部店铺',
  period: '期间',
  from: '从',
  to: '到',
  thisMonth: '本月',
  lastMonth: '上月',
  everything: '不限期间',
  exports: {
    csv: '导出 CSV',
    xlsx: '导出 XLSX',
    received: (size: string) => `正在生成，已收到 ${size}`,
    done: (name: string) => `已下载 ${name}`,
    failed: '导出未成功',
  },
  copy: (what: string) => `复制${what}`,
  copied: (what: string) => `已复制${what}`,
  case: '售后单',
  voucher: '凭证',
  order: '订单',
  account: {
    AlipayBalance: '1012 支付宝余额', Deposit: '1031 平台保证金', ClaimsReceivable: '1221 应收索赔', CompensationPayable: '2241 应付赔付', SalesReturns: '6001 销售退回', AfterSalesExpense: '6601 售后费用',
    CouponsGranted: '9001 优惠券发放（备查）', CouponsOutstanding: '9002 优惠券未使用（备查）',
  },
  entry: {
    Accrual: '计提', Release: '冲销计提', Payment: '付款', Reversal: '追回', PlatformPayment: '平台付款', ClaimFiled: '提出索赔', ClaimReceived: '索赔到账', ClaimWrittenOff: '索赔核销',
    ExcessRecovered: '多付追回', ExcessWrittenOff: '多付核销',
  },
  discrepancy: {
    PaidNotInSystem: '已付未登记', InSystemNotPaid: '已登记未付', AmountDiff: '金额不符', DuplicatePaid: '重复付款', RemarkBad: '备注不合格', PlatformExcess: '平台多退', UnknownOrder: '订单未知', PlatformDiffers: '平台金额不同',
  },
  bucket: { Matched: '已核对', PaidNotInSystem: '已付未登记', InSystemNotPaid: '已登记未付', AmountDiff: '金额不符', DuplicatePaid: '重复付款', RemarkBad: '备注不合格' },
};
