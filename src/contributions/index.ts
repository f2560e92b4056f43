export type { Beneficiary, Share } from './apportionment.ts';
export { apportion, leastOwnerShare, whyNotApportion } from './apportionment.ts';
export type { Arrears, ReceiptAwaited, Stage, YearStanding } from './arrears.ts';
export { arrearsOn, receiptAwaited, stageOf, stages } from './arrears.ts';
