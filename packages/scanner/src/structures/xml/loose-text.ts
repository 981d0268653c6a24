/** Text in XML that is more than numbers, codes and spaces: what stands where its standard has no text. */
export function saysSomething(text: string): boolean {
  const said = text.trim();
  return said.length >= LENGTH_MIN && (/\p{L}{2}/u.test(said) || /(?:\d\D?){6}/.test(said));
}

const LENGTH_MIN = 4;
