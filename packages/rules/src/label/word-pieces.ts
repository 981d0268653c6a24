/**
 * Pieces of words as systems with short field names glue them together: `SUBJLSTNM`, `HMPHN`. A word is parted only if it
 * is pieces throughout and ends in one of `ends`, so that words of a language are left alone.
 */

/** Whose it is, which of several, or where: what may stand before an end. */
const fronts = `subject: subj sbj subject; victim: vic vict vctm victim; suspect: susp suspect;
  complainant: comp cmpl compl cplt complainant; witness: wit witn witness; reporting party: rp; reporting: rptg;
  officer: ofcr offcr ofc officer; employee: emp empl employee; caller: caller clr; contact: contact cntct;
  inmate: inmt inm inmate; supplement: supp suppl; prisoner: prsnr; defendant: def deft dfndt defendant;
  arrestee: arr arrestee arst; juvenile: juv juvenile; patient: pt pat ptnt patient; driver: drv drvr driv driver;
  operator: oper opr op operator; screen: screen scrn; owner: own ownr owner; registered: reg;
  registrant: registrant regstrnt; applicant: appl applicant; offender: ofndr offdr offender;
  supervisor: sup supv supvr supervisor; customer: cust cstmr customer; member: mbr member; spouse: spse spouse;
  mother: mthr mother; father: fthr father; guardian: grdn grdian guardian; attorney: atty attny attorney;
  emergency: emer emerg emergency; next of kin: nok; person: pers per prsn person; nick: nick nck;
  agency: agcy agency; agent: agt agent; investigator: invstgtr; student: stdnt student; home: hm home;
  work: wk wrk work; business: bus; mobile: mob mobile; cell: cel cell; residence: res; mail: mail mlg;
  street: strt st street; vehicle: veh vehicle; user: usr user; login: login; admin: adm admin; bank: bnk bank;
  checking: chk chkg; savings: sav svg; dd: dd; direct deposit: dirdep; credit: cr credit; social: soc social;
  security: sec security; social security: socsec; medical: med; report: rpt report;
  incident: inc incd incdnt incident; case: cs cse case; docket: dkt docket; booking: bkg bkng booking;
  event: evt; crime: crime; gps: gps; gang: gang; aka: aka; email: email eml; tenant: tenant tnt;
  visitor: vis visitor; first: fst frst first f; last: lst last l; middle: mid mdl m; full: full fl; maiden: mdn;
  birth: brth bth birth; license: lic licn license; plate: plt plate; national: natl national`;

/** What a column is of: the last piece of a word, or the one before `number`. */
const ends = `ssn: ssn; ssan: ssan; dob: dob;
  birth date: bdt bdate birthdt brthdt bthdt birthdate dobirth dtofbirth dobdt dtbirth; name: nm nam nme name;
  last name: lnm lname lstnm lastnm nmlst lastnme; first name: fnm fname fstnm firstnm nmfst firstnme;
  middle name: mnm mname midnm mdlnm; full name: fullnm flnm; surname: surnm surname; forename: forenm forename;
  phone: phn ph phone tel telephone; cell: cell; mobile: mobile; fax: fax;
  phone home: telhome telhm phonehome phonehm phnhm; phone work: telwork telwk phonework phonewk; pager: pgr;
  address: addr adr address; address line: addrln adrln; email: eml email; dl: dl; driver license: drlic dlic;
  oln: oln; license: lic license; plate: plt plate; tag: tag; vin: vin; vrm: vrm; account: acct account;
  routing: rtg rtng routing; transit: trnst transit; password: pwd pswd passwd password; pin: pin;
  badge: bdg badge; id: id; officer: ofcr officer; race: race; ethnicity: ethnicity ethn;
  religion: religion relig; marital: marital; gang: gang; alias: alias; aka: aka; photo: photo;
  narrative: narr narrative; description: desc descr; gang affiliation: gangaffil; sid: sid; fbi: fbi; ori: ori;
  dx: dx; latitude: latdd gpslat; longitude: longdd londd gpslon gpslng gpslong; cvv code: cvvcd; imei: imei;
  gate code: gatecd; alarm code: alrmcd alarmcd; door code: doorcd`;

/** Ends that say something only after the word for what is counted: `RPTNO`, `OCANBR`. */
const suffixes = `number: no nbr num numb number; code: cd; text: txt`;
/** What they may follow, besides the ends. */
const numbered = `social security: soc socsec; report: rpt report; alien registration: alienreg;
  incident: inc incd incdnt incident; case: cs cse case; docket: dkt docket; booking: bkg bkng book booking;
  employee: emp empl employee; officer: ofcr; event: evt event; crime: crime; complaint: cplt; cad: cad;
  mobile: mob; cfs: cfs; oca: oca; fbi: fbi; sid: sid; ucn: ucn; rtn: rtn; aba: aba; card: crd card; cc: cc;
  passport: ppt psprt passport passpt; inmate: inmt inm inmate; alien: alien; uscis: uscis; pnc: pnc; nhs: nhs;
  ci: ci; chs: chs; rfi: rfi; rfs: rfs; lead: lead; tip: tip; sar: sar; ori: ori; lp: lp; mr: mr;
  medical record: medrec; chart: chart; track: trk; patient: pt`;

/** Words of a language that are made of pieces, and mean something else. */
const whole: ReadonlySet<string> = new Set(
  'compname compnm compaddr compadr compphone compphn compph compno compnbr compid compemail compemail comptel username medaka pataka resid stoln strouting regalias'.split(
    ' ',
  ),
);

/** A piece is told from the letters before it by its length, so that the longest is tried first. */
interface Piece {
  readonly letters: string;
  readonly word: string;
}

/** Pieces by a letter of theirs, the first or the last: most words have none of them there. */
type Index = ReadonlyMap<string, readonly Piece[]>;

const frontPieces = indexOf(piecesOf(fronts), 0);
const endPieces = indexOf(piecesOf(ends), -1);
const suffixPieces = indexOf(piecesOf(suffixes), -1);
const numberedPieces = indexOf([...piecesOf(numbered), ...piecesOf(ends)].sort(byLength), -1);

/** The shortest word that is looked into. */
const LENGTH_MIN = 4;

/** The longest: a name of a column is short, and a longer word is a value. */
const LENGTH_MAX = 24;

/** Pieces that may stand before the last. */
const FRONTS_MAX = 3;

/**
 * The words that were glued together into one, or undefined if it is a word of its own: `subjlstnm` is `subject`, `last
 * name`, each as the lists of headers have it.
 */
export function partWord(word: string): readonly string[] | undefined {
  if (word.length < LENGTH_MIN || word.length > LENGTH_MAX || whole.has(word) || !/^[a-z]+$/.test(word))
    return undefined;
  const parted = partNumber(word) ?? partEnd(word, endPieces);
  return parted?.length === 1 ? undefined : parted;
}

function partNumber(word: string): readonly string[] | undefined {
  for (const { letters, word: number } of suffixPieces.get(word.at(-1) ?? '') ?? []) {
    if (!word.endsWith(letters)) continue;
    const parted = partEnd(word.slice(0, -letters.length), numberedPieces);
    if (parted !== undefined) return [...parted, number];
  }
  return undefined;
}

function partEnd(word: string, pieces: Index): readonly string[] | undefined {
  for (const { letters, word: end } of pieces.get(word.at(-1) ?? '') ?? []) {
    if (!word.endsWith(letters)) continue;
    const before = partFronts(word.slice(0, -letters.length), FRONTS_MAX);
    if (before !== undefined) return [...before, ...end.split(' ')];
  }
  return undefined;
}

function partFronts(word: string, most: number): readonly string[] | undefined {
  if (word === '') return [];
  if (most === 0) return undefined;
  for (const { letters, word: front } of frontPieces.get(word.charAt(0)) ?? []) {
    if (!word.startsWith(letters)) continue;
    const rest = partFronts(word.slice(letters.length), most - 1);
    if (rest !== undefined) return [...front.split(' '), ...rest];
  }
  return undefined;
}

/** The pieces of a list in which each word is followed by the ways in which it is cut. */
function piecesOf(list: string): readonly Piece[] {
  return list
    .split(';')
    .flatMap((entry) => {
      const [word = '', pieces = ''] = entry.split(':').map((part) => part.trim());
      return pieces.split(' ').map((letters) => ({ letters, word }));
    })
    .sort(byLength);
}

function indexOf(pieces: readonly Piece[], at: number): Index {
  const index = new Map<string, Piece[]>();
  for (const piece of pieces) {
    const letter = piece.letters.at(at) ?? '';
    const others = index.get(letter);
    if (others === undefined) index.set(letter, [piece]);
    else others.push(piece);
  }
  return index;
}

function byLength(a: Piece, b: Piece): number {
  return b.letters.length - a.letters.length;
}
