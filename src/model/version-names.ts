/** Version codes of bills of the US Congress, as the Government Publishing Office writes them, with their names. */
const VERSION_NAMES: { readonly [code: string]: string } = {
  ih: 'Introduced in House',
  is: 'Introduced in Senate',
  rih: 'Referral instructions, House',
  rch: 'Reference change, House',
  rcs: 'Reference change, Senate',
  rh: 'Reported in House',
  rs: 'Reported in Senate',
  rfh: 'Referred in House',
  rfs: 'Referred in Senate',
  rdh: 'Received in House',
  rds: 'Received in Senate',
  pch: 'Placed on calendar, House',
  pcs: 'Placed on calendar, Senate',
  pp: 'Public print',
  cph: 'Considered and passed, House',
  cps: 'Considered and passed, Senate',
  ath: 'Agreed to, House',
  ats: 'Agreed to, Senate',
  eh: 'Engrossed in House',
  es: 'Engrossed in Senate',
  eah: 'Engrossed amendment, House',
  eas: 'Engrossed amendment, Senate',
  enr: 'Enrolled',
};

/** Codes with a number, such as `rh2`, are further prints; a code that is not known names itself in capitals. */
export function nameVersion(code: string): string {
  const [, letters = '', print = ''] = /^([a-z]+)(\d*)$/.exec(code) ?? [];
  const name = VERSION_NAMES[letters];
  if (name === undefined || !Object.hasOwn(VERSION_NAMES, letters)) return code.toUpperCase();
  return print === '' ? name : `${name}, print ${print}`;
}
