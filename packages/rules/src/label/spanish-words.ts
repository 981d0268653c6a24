/** Words of headers in Spanish that say by themselves what a column is, without accents. */
const telling = wordsOf({
  name: 'nombre',
  'given name': 'nombres',
  surname: 'apellido apellidos',
  'birth date': 'nacimiento fechanac fechanacimiento',
  phone: 'telefono telefonos',
  'cell phone': 'celular',
  address: 'domicilio direccion',
  email: 'correo',
  password: 'contrasena',
  license: 'licencia',
  plate: 'placa placas matricula tablilla tablillas',
  passport: 'pasaporte',
  'assigned to': 'asignado asignada asignados',
  residence: 'residencia vivienda pernocta',
  witness: 'testigo testigos',
  victim: 'victima victimas',
  suspect: 'sospechoso sospechosa sospechosos',
  officer: 'oficial agente',
  investigator: 'investigador investigadora',
  alias: 'apodo apodos',
  informant: 'informante',
  account: 'cuenta',
  card: 'tarjeta',
  'social security': 'seguro',
  case: 'caso expediente',
  latitude: 'latitud',
  longitude: 'longitud',
  vehicle: 'vehiculo',
  description: 'descripcion',
  race: 'raza',
  ethnicity: 'etnia',
  nationality: 'nacionalidad',
  gang: 'pandilla',
  union: 'sindicato',
  affiliation: 'afiliacion',
  photo: 'foto fotografia',
  attachment: 'adjunto',
  diagnosis: 'diagnostico',
  medications: 'medicamentos medicamento',
  allergies: 'alergias alergia',
  disability: 'discapacidad',
  narrative: 'narrativa relato observaciones',
  comments: 'comentarios',
  notes: 'nota notas',
  summary: 'resumen',
  status: 'estado estatus',
  number: 'numero',
  date: 'fecha fec',
  blood: 'sangre',
  media: 'redes',
  orientation: 'orientacion',
  religion: 'religión',
  mobile: 'movil',
});

/** What stands beside those, and means something else where none does. */
const beside = wordsOf({
  'birth date': 'nac nacim f',
  full: 'completo',
  number: 'no num',
  home: 'casa particular',
  electronic: 'electronico',
  driver: 'conducir conductor',
  credit: 'credito',
  bank: 'bancaria bancario banco',
  access: 'acceso',
  marital: 'civil',
  immigration: 'migratorio',
  type: 'tipo',
  social: 'sociales social',
  first: 'primer',
  file: 'archivo',
  facts: 'hechos',
  sexual: 'sexual',
});

/** What parts the others. */
const joins: ReadonlySet<string> = new Set('de del la el los las'.split(' '));

/** Names whose words, one by one, would say something else. */
const phrases: ReadonlyMap<string, string> = new Map([
  ['fecha nacimiento', 'birth date'],
  ['fecha nac', 'birth date'],
  ['fec nac', 'birth date'],
  ['f nacimiento', 'birth date'],
  ['f nac', 'birth date'],
  ['correo electronico', 'email'],
  ['seguro social', 'social security'],
  ['clave', 'passwd'],
  ['clave elector', 'clave elector'],
  ['clave acceso', 'access password'],
  ['clave usuario', 'user password'],
  ['clave correo', 'email password'],
  ['clave wifi', 'wifi password'],
  ['direccion general', 'department'],
  ['quien llama', 'caller name'],
  ['primer apellido', 'surname'],
  ['segundo apellido', 'surname'],
  ['primer nombre', 'given name'],
  ['segundo nombre', 'middle name'],
  ['apellidos nombres', 'full name'],
  ['tipo sangre', 'blood type'],
  ['archivo adjunto', 'attachment'],
  ['expediente', 'case number'],
  ['num expediente', 'case number'],
  ['numero expediente', 'case number'],
]);

/** Words of which one must be there. */
const triggers: ReadonlySet<string> = new Set([
  ...telling.keys(),
  ...[...phrases.keys()].flatMap((phrase) => phrase.split(' ')),
  'cedula',
]);

/**
 * The words of a header in Spanish as one in English would have them: `número de teléfono` is `phone number`. Undefined
 * if none of them is Spanish.
 */
export function fromSpanish(words: readonly string[]): readonly string[] | undefined {
  if (!words.some(maySpeakSpanish)) return undefined;
  const plain = words.map(withoutAccents);
  const said = plain.filter((word) => !joins.has(word));
  const phrase = phrases.get(said.filter((word) => !/^\d+$/.test(word)).join(' '));
  if (phrase !== undefined) return phrase.split(' ');
  if (!plain.some((word, at) => telling.has(word) || telling.has(words[at] ?? '') || word === 'cedula'))
    return undefined;
  const ordinals = said.filter((word) => /^\d+$/.test(word));
  // What it is stands first in Spanish, and last in English.
  const turned = said.filter((word) => !/^\d+$/.test(word)).reverse();
  return [...turned.flatMap((word) => (telling.get(word) ?? beside.get(word) ?? word).split(' ')), ...ordinals];
}

/** Whether a word is one that tells, or has letters that English has not. */
function maySpeakSpanish(word: string): boolean {
  return triggers.has(word) || !/^[\0-\x7f]*$/.test(word);
}

function withoutAccents(word: string): string {
  return /^[\0-\x7f]*$/.test(word) ? word : word.normalize('NFD').replaceAll(/\p{M}/gu, '');
}

function wordsOf(spanish: Readonly<Record<string, string>>): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(spanish).flatMap(([word, others]) => others.split(' ').map((other) => [other, word] as const)),
  );
}
