import { en, Faker } from '@faker-js/faker';

/** What is planted in a made page, by kind. */
export type PlantedKind = 'ssn' | 'phone' | 'birth' | 'plate' | 'case' | 'name' | 'email' | 'address';

/** A value that stands on a made page. */
export interface Planted {
  readonly kind: PlantedKind;
  readonly text: string;
}

/** Makes values of nobody, the same each time for a seed: no such number can be issued, and all mail goes to example.org. */
export class Planter {
  readonly faker: Faker;
  #planted: Planted[] = [];

  constructor(seed: number) {
    this.faker = new Faker({ locale: [en] });
    this.faker.seed(seed);
  }

  /** What was planted since the last call. */
  take(): readonly Planted[] {
    const planted = this.#planted;
    this.#planted = [];
    return planted;
  }

  /** A new value of a kind. */
  plant(kind: PlantedKind): string {
    const text = this.#make[kind]();
    this.#planted.push({ kind, text });
    return text;
  }

  readonly #make: Record<PlantedKind, () => string> = {
    ssn: () =>
      `${this.faker.helpers.arrayElement(['666', '000', `9${this.digits(2)}`])}-${this.digits(2)}-${this.digits(4)}`,
    phone: () => `(${this.faker.helpers.arrayElement(['919', '252', '704'])}) 555-01${this.digits(2)}`,
    birth: () => `${this.two(12)}/${this.two(28)}/19${this.faker.number.int({ min: 40, max: 99 })}`,
    plate: () => `${this.letters(3)}-${this.digits(4)}`,
    case: () => `CR-20${this.faker.number.int({ min: 15, max: 26 })}-${this.digits(6)}`,
    name: () =>
      `${this.faker.person.firstName()} ${this.faker.person.lastName()}`
        .normalize('NFD')
        .replaceAll(/[^A-Za-z' -]/g, ''),
    email: () =>
      `${this.faker.person.firstName()}.${this.faker.person.lastName()}@example.org`
        .toLowerCase()
        .replaceAll(/[^a-z.@]/g, ''),
    address: () => `${this.faker.number.int({ min: 10, max: 9999 })} ${this.faker.helpers.arrayElement(STREETS)}`,
  };

  digits(count: number): string {
    return this.faker.string.numeric(count);
  }

  letters(count: number): string {
    return this.faker.string.alpha({ length: count, casing: 'upper' });
  }

  two(max: number): string {
    return String(this.faker.number.int({ min: 1, max })).padStart(2, '0');
  }
}

const STREETS = [
  'Maple Street',
  'Oak Avenue',
  'Harbor Road',
  'Cedar Lane',
  'Mill Court',
  'Orchard Drive',
  'Ridge Boulevard',
];
