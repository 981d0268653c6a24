/**
 * Whether nine digits are a US employer identification number: a prefix that the IRS has assigned to a campus or to the
 * Internet (https://www.irs.gov/businesses/small-businesses-self-employed/how-eins-are-assigned-and-valid-ein-prefixes).
 * There is no check digit, so five random numbers in six pass.
 */
export function isUsEin(value: string): boolean {
  const digits = value.replaceAll(/\D/gu, '');
  if (digits.length !== 9 || /^(\d)\1+$/.test(digits)) return false;
  return !/^(?:00|07|08|09|17|18|19|28|29|49|69|70|78|79|89|96|97)/.test(digits);
}
