import { toWords } from './phrases.ts';

/** Words by the ways in which headers abbreviate and misspell them. */
const spellings: Readonly<Record<string, string>> = {
  number: 'no num nbr nos nums numbers nr numb numbr #',
  phone: 'telephone tele tel telno phn fone telphone phon phne ph phones',
  license: 'licence lisence liscense licens lic licenses licences liscence',
  address: 'addr adress addres adr addresss addrs addresses',
  account: 'acct accnt acnt accounts',
  password: 'passwd pwd pswd pword passwrd pasword pw psw passwords',
  email: 'emial emai emails',
  officer: 'ofc ofcr offcr officers offr',
  supervisor: 'supv supvr supr supervisors superviser',
  victim: 'vict vic victims vctm',
  suspect: 'susp suspects',
  subject: 'subj subjects',
  witness: 'wit wits witnesses',
  complainant: 'compl cmplnt complainants',
  defendant: 'deft def defendants',
  attorney: 'atty attny attorneys',
  employee: 'emp empl employees',
  detective: 'det detectives',
  vehicle: 'veh vehicles vhcl',
  plate: 'plt plates',
  registration: 'reg regn registr',
  reference: 'ref',
  name: 'nm nme nam names',
  first: 'fst frst',
  last: 'lst',
  middle: 'mdl',
  date: 'dt dte',
  social: 'soc soical',
  security: 'sec securty secuirty',
  driver: 'drivers drivr drv drvr drvs',
  passport: 'pasport ppt passprt',
  routing: 'rtng rout',
  incident: 'incdnt incid',
  report: 'rpt rept reports',
  mobile: 'mob mobil mobiles',
  cell: 'cel cells',
  work: 'wk wrk',
  home: 'hm',
  business: 'bus busn',
  latitude: 'lattitude latitute latitud',
  longitude: 'longtitude longitute longitud long lng',
  card: 'crd cards',
  four: '4',
};

const canonical = new Map<string, string>();
for (const [word, others] of Object.entries(spellings)) {
  for (const other of others.split(' ')) canonical.set(other, word);
}

/**
 * The words of a header, each in one spelling: `Supv Tel. #` is `supervisor phone number`. What is only punctuation or
 * the `s` of a possessive is none.
 */
export function headerWords(header: string): string[] {
  return toWords(header)
    .trim()
    .split(' ')
    .filter((word) => word !== '' && word !== 's')
    .map((word) => canonical.get(word) ?? word);
}
