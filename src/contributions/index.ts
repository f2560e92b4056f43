export type { Beneficiary, Share } from './apportionment.ts';
export { apportion, leastOwnerShare, whyNotApportion } from './apportionment.ts';
export type { Arrears, Stage, YearStanding } from './arrears.ts';
export { arrearsOn, stageOf, stages } from './arrears.ts';
