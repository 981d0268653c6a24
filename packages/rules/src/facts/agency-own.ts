import type { Detector } from '../detectors/detector.ts';

/** What is an agency's own and published by it: the domains of its addresses, the beginnings of its telephone numbers. */
export class AgencyOwn {
  readonly #domains: readonly string[];
  readonly #numbers: readonly string[];

  /** Domains as `almorypd.example`, with all below them; numbers by their first digits, however they are written. */
  constructor(domains: readonly string[] = [], numbers: readonly string[] = []) {
    this.#domains = domains.map((domain) => domain.toLowerCase().replace(/^@/, ''));
    this.#numbers = numbers.map(digitsOf).filter((digits) => digits !== '');
  }

  /** Whether a detector finds something that an agency may own, so that each value has to be asked about. */
  mayOwn({ agencyOwns }: Pick<Detector, 'agencyOwns'>): boolean {
    if (agencyOwns === undefined) return false;
    return (agencyOwns === 'domains' ? this.#domains : this.#numbers).length > 0;
  }

  /** Whether a value of a detector is the agency's own. */
  owns({ agencyOwns }: Pick<Detector, 'agencyOwns'>, value: string): boolean {
    if (agencyOwns === 'domains') {
      const domain = value.slice(value.lastIndexOf('@') + 1).toLowerCase();
      return this.#domains.some((own) => domain === own || domain.endsWith(`.${own}`));
    }
    const digits = digitsOf(value);
    return agencyOwns === 'numbers' && this.#numbers.some((own) => digits.startsWith(own));
  }
}

function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '').replace(/^1(?=\d{10}$)/, '');
}
