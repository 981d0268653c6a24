import type { Random } from '../portal/random.ts';
import { padded } from './check-digits.ts';
import { type Content, type Marked, mark, write } from './content.ts';
import type { InfoType } from './info-types.ts';
import { PORTION_MARKS } from './markings.ts';
import { makePerson, type Person, spokenName } from './people.ts';
import { corner, day, town } from './places.ts';
import { driverLicense, plate } from './us-numbers.ts';
import { UK_VALUES, VALUES } from './values.ts';

const AGENCIES = [
  'Almory Police Department',
  "Vesk County Sheriff's Office",
  'Dunmere Police',
  'Tri-Rivers Transit Police',
  'State Highway Patrol, Troop C',
];

const REMARKS = [
  'The vehicle was towed to the impound lot and an inventory was taken.',
  'No injuries were reported and medics were cancelled.',
  'Body camera was active during the whole contact.',
  'Photographs were taken and uploaded the same evening.',
  'The front window had been forced and the drawer was open.',
  'A canvass of the block turned up nothing further.',
  'The statement was read back and found to be correct.',
  'Nothing was seized and the scene was released at dawn.',
  'The matter was forwarded for review by the day watch.',
  'The store manager agreed to save the recording for thirty days.',
  'It had rained most of the night and the ground was soft.',
  'Follow up will be assigned once the laboratory reports.',
  'The trunk held 2 duffel bags and a 14 inch pry bar.',
  'Power was out on the whole block from 6 to 9 that evening.',
  'A receipt for $12.40 lay under the passenger seat.',
  'Nobody else was in the building and both doors were locked.',
  'The dog was taken in by animal control and fed.',
  'Two shell casings were marked, measured and collected.',
  'The recording is 41 minutes long and has no sound.',
  'Traffic was held for half an hour while the lane was cleared.',
  'The form was not signed and goes back to the desk.',
  'A second visit is planned for the week after the holiday.',
  'The lock had been drilled and the alarm did not sound.',
  'All copies were numbered and are listed in annex B.',
];

/** What a template writes with: seeded choices, marked values, and words that say nothing. */
export class Pen {
  readonly random: Random;
  #seconds: number;

  constructor(random: Random) {
    this.random = random;
    this.#seconds = random.integer(0, 80_000);
  }

  /** A marked value of this type. */
  value(infoType: InfoType): Marked {
    return mark(infoType, VALUES[infoType](this.random));
  }

  /** The British one of a type that both countries have. */
  british(infoType: keyof typeof UK_VALUES): Marked {
    return mark(infoType, UK_VALUES[infoType](this.random));
  }

  /** A name as it stands in a sentence. */
  name(): Marked {
    return mark('person-name', spokenName(this.random, this.person()));
  }

  /** A name that is part of what is marked as something else. */
  plainName(): string {
    return spokenName(this.random, this.person());
  }

  /** A driver license and, after what stands between them, the state whose shape it has. */
  licenseAndState(between: string): Marked {
    const { state, number } = driverLicense(this.random);
    return write`${mark('us-driver-license', number)}${between}${state}`;
  }

  /** A plate and, after what stands between them, the state whose shape it has. */
  plateAndState(between: string): Marked {
    const { state, number } = plate(this.random);
    return write`${mark('us-license-plate', number)}${between}${state}`;
  }

  /** A portion mark. */
  portion(infoType: keyof typeof PORTION_MARKS): Marked {
    return mark(infoType, this.random.pick<string>(PORTION_MARKS[infoType]));
  }

  person(): Person {
    return makePerson(this.random);
  }

  pick<T>(...choices: readonly T[]): T {
    return this.random.pick(choices);
  }

  number(low: number, high: number): number {
    return this.random.integer(low, high);
  }

  digits(count: number): string {
    return this.random.digits(count);
  }

  agency(): string {
    return this.pick(...AGENCIES);
  }

  town(): string {
    return town(this.random);
  }

  corner(): string {
    return corner(this.random);
  }

  /** A day of the last years, nobody's birth. */
  date(): string {
    return day(this.random, 2019, 2025);
  }

  isoDate(): string {
    return `${this.number(2019, 2025)}-${padded(this.number(1, 12), 2)}-${padded(this.number(1, 28), 2)}`;
  }

  time(): string {
    const [hours, minutes] = [padded(this.number(0, 23), 2), padded(this.number(0, 59), 2)];
    return this.pick(`${hours}${minutes} hours`, `${hours}:${minutes}`);
  }

  /** Always later than the last time it was asked, until midnight. */
  clock(): string {
    this.#seconds = (this.#seconds + this.number(3, 900)) % 86_400;
    const [hours, minutes] = [Math.floor(this.#seconds / 3600), Math.floor(this.#seconds / 60) % 60];
    return [hours, minutes, this.#seconds % 60].map((part) => padded(part, 2)).join(':');
  }

  /** One sentence that holds nothing. */
  remark(): string {
    return this.pick(...REMARKS);
  }

  /** Some of them. */
  remarks(count: number = this.number(1, 3)): string {
    return this.random.shuffle(REMARKS).slice(0, count).join(' ');
  }

  /** So many lines or rows. */
  repeat<T>(count: number, make: (index: number) => T): T[] {
    return Array.from({ length: count }, (_, index) => make(index));
  }

  mark(infoType: InfoType, content: Content): Marked {
    return mark(infoType, content);
  }
}
