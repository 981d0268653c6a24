import type { Step } from '@holdback/scanner';
import { readTable, readText } from '@holdback/scanner/strings';
import { describe, expect, test } from 'vitest';
import { assess, builtInPolicy, loadBuiltIn, loadPolicy, type Policy, runRuleTest } from '../src/index.ts';
import { purposes } from '../src/lists/purposes.ts';

const find = (name: string) => builtInPolicy(name);
const load = (text: string) => loadPolicy({ file: 'p.yaml', text }, find);

/** A policy of one rule, with whatever else stands in it. */
const ruleOf = (rest: string, more = '') =>
  load(`policy: p\ntitle: P\n${more}rules:\n  - { id: r, title: T, severity: review, why: Why., do: Do., ${rest} }\n`);

interface Subject {
  readonly text?: string;
  readonly table?: string;
  readonly bytes?: number;
  readonly created?: string;
  readonly member?: string;
}

async function* stepsOf({ text, table, bytes, created, member }: Subject): AsyncGenerator<Step> {
  const document = { path: 'a.txt', format: 'text', depth: 0, ...(bytes !== undefined && { bytes }) };
  yield { kind: 'open', document };
  if (created !== undefined) {
    yield { kind: 'part', document, part: { kind: 'metadata', name: 'created', value: created } };
  }
  for await (const part of table === undefined ? readText(text ?? '') : readTable(table)) {
    yield { kind: 'part', document, part };
  }
  if (member !== undefined) {
    const inner = { path: `a.txt!/${member}`, format: 'text', depth: 1 };
    yield { kind: 'open', document: inner };
    yield { kind: 'close', document: inner };
  }
  yield { kind: 'close', document };
}

async function verdictsOf(policy: Policy, subject: Subject | string) {
  const context = { asOf: new Date('2026-01-01'), specimens: 'real', seed: 1 } as const;
  const steps = stepsOf(typeof subject === 'string' ? { text: subject } : subject);
  const found = [];
  for await (const { verdicts } of assess(steps, policy, context)) found.push(...verdicts);
  return found;
}

const isHeld = async (policy: Policy, subject: Subject | string) => (await verdictsOf(policy, subject)).length > 0;

describe('text in the name', () => {
  const when = 'when: { text: [draft, for discussion], in: name }';

  test('holds where the name, the title or the subject of a file says it', async () => {
    const policy = await ruleOf(when);
    expect(await isHeld(policy, { member: 'budget_DRAFT_3.csv' })).toBe(true);
    for (const name of ['title', 'subject'] as const) {
      const rule = await ruleOf(`${when}, tests: [{ name: n, metadata: { ${name}: 'Budget, draft' }, expect: fail }]`);
      const [{ tests: [held] = [] } = {}] = rule.rules;
      expect(held && rule.rules[0] && (await runRuleTest(rule, rule.rules[0], held))).toBe('fail');
    }
  });

  test('does not where only the text does, or another property', async () => {
    const policy = await ruleOf(when);
    expect(await isHeld(policy, 'The draft horses are in the parade.')).toBe(false);
    expect(await isHeld(policy, { member: 'draftsmen.csv' })).toBe(false);
    const rule = await ruleOf(`${when}, tests: [{ name: n, metadata: { company: 'Draft Ltd' }, expect: pass }]`);
    const [{ tests: [free] = [] } = {}] = rule.rules;
    expect(free && rule.rules[0] && (await runRuleTest(rule, rule.rules[0], free))).toBe('pass');
  });

  test('is asked beside the same words in the text', async () => {
    const policy = await ruleOf('when: { all: [{ text: draft }, { text: draft, in: name }] }');
    expect(await isHeld(policy, { text: 'A draft.', member: 'other.csv' })).toBe(false);
    expect(await isHeld(policy, { member: 'draft.csv' })).toBe(true);
  });
});

describe('near', () => {
  const when = 'when: { near: { info: us-ssn, words: [safe house, shelter] }, within: 40 characters }';

  test('holds where a value stands with a word, before it or behind it', async () => {
    const policy = await ruleOf(when);
    expect(await isHeld(policy, 'SSN 078-05-1120 is at the safe house')).toBe(true);
    expect(await isHeld(policy, 'the SHELTER took in SSN 078-05-1120')).toBe(true);
  });

  test('does not where one is missing, or far away', async () => {
    const policy = await ruleOf(when);
    expect(await isHeld(policy, 'SSN 078-05-1120 is at home')).toBe(false);
    expect(await isHeld(policy, 'the shelter is open')).toBe(false);
    expect(await isHeld(policy, `the shelter is open. ${'It is warm. '.repeat(8)}SSN 078-05-1120`)).toBe(false);
  });

  test('counts in one row of a table', async () => {
    const policy = await ruleOf('when: { near: { info: us-ssn, words: [shelter] }, within: row }');
    expect(await isHeld(policy, { table: 'SSN,Where\n078-05-1120,the shelter\n219-09-9999,home\n' })).toBe(true);
    expect(await isHeld(policy, { table: 'SSN,Where\n078-05-1120,home\n,the shelter\n' })).toBe(false);
  });
});

test('people counts different names', async () => {
  const policy = await ruleOf('when: { people: 3 }');
  expect(await isHeld(policy, 'Mr. Pat Example met Mrs. Kim Sample and Dr. Lee Specimen.')).toBe(true);
  expect(await isHeld(policy, 'Mr. Pat Example met Mr. Pat Example and Mr. Pat Example.')).toBe(false);
});

test('size looks at the bytes of the file', async () => {
  const policy = await ruleOf('when: { size: over 10 MB }');
  expect(await isHeld(policy, { bytes: 10_000_001 })).toBe(true);
  expect(await isHeld(policy, { bytes: 10_000_000 })).toBe(false);
  expect(await isHeld(policy, {})).toBe(false);
});

test('member looks at files inside, and not at the file', async () => {
  const policy = await ruleOf("scope: tree, when: { member: ['*.xlsx', 'a.txt'] }");
  expect(await isHeld(policy, { member: 'pay.xlsx' })).toBe(true);
  expect(await isHeld(policy, { member: 'pay.pdf' })).toBe(false);
});

describe('age', () => {
  test('goes by a property before the text', async () => {
    const policy = await ruleOf('when: { age: over 5 years }');
    expect(await isHeld(policy, { text: 'Report of 3/4/2001', created: '2025-02-03T10:00:00Z' })).toBe(false);
    expect(await isHeld(policy, { text: 'Report of 3/4/2025', created: 'D:20010203100000' })).toBe(true);
  });

  test('goes by the first day in the text where no property says it, and says so', async () => {
    const policy = await ruleOf('when: { age: over 5 years }');
    const [verdict] = await verdictsOf(policy, 'Report of March 4, 2001, printed 3/4/2025');
    expect(verdict?.evidence[0]?.excerpt).toContain('first');
    expect(await isHeld(policy, 'No day is named.')).toBe(false);
  });

  test('does not go by a day on which somebody was born', async () => {
    const policy = await ruleOf('when: { age: over 5 years }');
    for (const text of ['DOB: 01/02/1990', 'D.O.B. 01/02/1990', 'Pat Example, born on March 4, 1990, came.']) {
      expect(await isHeld(policy, text), text).toBe(false);
      expect(await isHeld(policy, `${text} Seen on 3/4/2025.`), text).toBe(false);
      expect(await isHeld(policy, `${text} Seen on 3/4/2015.`), text).toBe(true);
    }
    expect(await isHeld(policy, { table: 'Name,Birth Date\nPat Example,01/02/1990\n' })).toBe(false);
    expect(await isHeld(policy, { table: 'Name,Birth Date,Seen\nPat Example,01/02/1990,3/4/2015\n' })).toBe(true);
    expect(await isHeld(policy, 'The library was born of an idea. Report of 3/4/2015.')).toBe(true);
  });
});

test('date holds where a day to come stands near a word', async () => {
  const policy = await ruleOf('when: { date: { ahead: [warrant, raid] } }');
  expect(await isHeld(policy, 'The warrant will be served on 14 March 2026.')).toBe(true);
  expect(await isHeld(policy, 'The warrant was served on 14 March 2024.')).toBe(false);
  expect(await isHeld(policy, 'The fair is on 14 March 2026.')).toBe(false);
});

describe('markings', () => {
  test('of a grade are those as strict or stricter', async () => {
    const policy = await ruleOf('when: { marking: { tlp: amber } }');
    expect(await isHeld(policy, 'TLP:GREEN\n\nText.')).toBe(false);
    expect(await isHeld(policy, 'TLP:AMBER\n\nText.')).toBe(true);
    expect(await isHeld(policy, 'TLP:RED\n\nText.')).toBe(true);
  });

  test('of any kind are counted by kind and grade', async () => {
    const policy = await ruleOf('when: { marking: any, at-least: 3 distinct, confidence: possible }');
    expect(await isHeld(policy, 'TLP:RED and TLP:GREEN and U//FOUO are explained here.')).toBe(true);
    expect(await isHeld(policy, 'TLP:RED and TLP:RED and TLP:RED are explained here.')).toBe(false);
  });
});

test.each([
  ['raise-to: note', 'raises nothing'],
  ['lower-to: block', 'lowers nothing'],
])('a shift in the wrong direction is a mistake: %s', async (shift, said) => {
  const policy = ruleOf(`when: { info: us-ssn }, but: [{ ${shift}, when: { text: [drill] }, because: B }]`);
  await expect(policy).rejects.toThrow(said);
});

describe('what a rule is where its subject is only mentioned', () => {
  const rule = () => ruleOf('when: { info: informant }, mentioned: note');
  const record = 'CI #47 stated that the house on Mill Lane is empty at night.';
  const severityOf = async (text: string) => (await verdictsOf(await rule(), text))[0]?.severity;

  test('is said where a text reads as written for the public', async () => {
    expect(await severityOf(`FOR IMMEDIATE RELEASE\nMedia contact: Press Office\n${record}`)).toBe('note');
  });

  test('is not said of a text that bears a marking, or that is a record', async () => {
    const release = `FOR IMMEDIATE RELEASE\nMedia contact: Press Office\n${record}`;
    expect(await severityOf(`LAW ENFORCEMENT SENSITIVE\n\n${release}`)).toBe('review');
    const words =
      'Case status: open. I met with the complainant. She stated that he was booked into evidence. BWC off.';
    expect(await severityOf(`SUPPLEMENT REPORT\n${release}\n${words}`)).toBe('review');
  });

  test('is not said for one word that a title may have', async () => {
    const titles = [
      ...new Set(Object.entries(purposes).flatMap(([name, { titles }]) => (name === 'record' ? [] : titles))),
    ];
    for (const title of titles) expect([title, await severityOf(`${title}\n\n${record}`)]).toEqual([title, 'review']);
  });
});

test('no phrase of a purpose is listed twice', () => {
  for (const { titles, phrases } of Object.values(purposes)) {
    expect(new Set(titles).size).toBe(titles.length);
    expect(new Set(phrases).size).toBe(phrases.length);
  }
});

describe('a rule is raised and lowered', () => {
  const but = (entry: string) => ruleOf(`when: { info: us-ssn }, but: [${entry}]`);

  test('and says why', async () => {
    const policy = await but(
      '{ lower-to: note, when: { text: [drill] }, because: it is a drill, because-recognized: it was in a picture }',
    );
    const [verdict] = await verdictsOf(policy, 'SSN 078-05-1120. This is a drill.');
    expect(verdict?.severity).toBe('note');
    expect(verdict?.message).toContain('lowered from review, because it is a drill');
  });

  test('and neither raised nor lowered where it is not so, or it is so already', async () => {
    const [plain] = await verdictsOf(
      await but('{ lower-to: note, when: { text: [drill] }, because: B }'),
      'SSN 078-05-1120',
    );
    expect(plain?.severity).toBe('review');
    const [same] = await verdictsOf(
      await but('{ raise-to: review, when: { text: [drill] }, because: B }'),
      'SSN 078-05-1120 drill',
    );
    expect(same?.severity).toBe('review');
    const [raised] = await verdictsOf(
      await but('{ raise-to: block, when: { text: [drill] }, because: B }'),
      'SSN 078-05-1120 drill',
    );
    expect(raised?.severity).toBe('block');
  });
});

describe('a purpose', () => {
  test('is told by a title and phrases at the beginning', async () => {
    const policy = await ruleOf('when: { purpose: guidance }');
    expect(await isHeld(policy, 'POLICY 12: INFORMANTS\n\nPurpose and scope. Officers shall keep a file.')).toBe(true);
    expect(await isHeld(policy, 'I met the informant behind the laundromat.')).toBe(false);
  });

  test('is not told by what stands far down, or in a table', async () => {
    const policy = await ruleOf('when: { purpose: guidance }');
    const far = `${'He went home. '.repeat(600)}This policy. This chapter. Purpose and scope. Officers shall. Members shall.`;
    expect(await isHeld(policy, far)).toBe(false);
    expect(
      await isHeld(policy, {
        table: 'Text\nthis policy\nthis chapter\npurpose and scope\nofficers shall\nmembers shall\n',
      }),
    ).toBe(false);
  });
});

describe('an audience', () => {
  const severityOf = ({ rules }: Policy, id: string) => rules.find((rule) => rule.id === id)?.severity;
  const partner = (more: string) => load(`policy: p\ntitle: P\nextends: [holdback/partner-portal]\n${more}`);

  test('makes the rules of the partner portal stricter', async () => {
    expect(severityOf(await partner(''), 'MRK-04')).toBe('note');
    expect(severityOf(await partner('audience: { private-sector: true }\n'), 'MRK-04')).toBe('block');
  });

  test('does not undo what the author says', async () => {
    const text = 'audience: { private-sector: true }\nseverities: { MRK-04: review }\n';
    expect(severityOf(await partner(text), 'MRK-04')).toBe('review');
  });

  test('an exemption of a court lowers what it exempts', async () => {
    const filing = (more: string) => load(`policy: p\ntitle: P\nextends: [holdback/court-filing]\n${more}`);
    expect(severityOf(await filing(''), 'PII-04')).toBe('block');
    expect(severityOf(await filing('exempt: [warrant]\n'), 'PII-04')).toBe('note');
  });
});

describe('an author amends a rule of another', () => {
  const amended = (amend: string) => load(`policy: p\ntitle: P\nextends: [holdback/base]\namend: { ${amend} }\n`);
  const mistakeIn = async (text: string) => await load(text).then(String, (error: Error) => error.message);

  test('with another severity and an exemption, and its condition stays', async () => {
    const policy = await amended('PII-03: { severity: block, unless: { text: [genealogy] } }');
    const [verdict] = await verdictsOf(
      { ...policy, rules: policy.rules.filter(({ id }) => id === 'PII-03') },
      'DOB: 01/02/1980',
    );
    expect(verdict?.severity).toBe('block');
    const alone = { ...policy, rules: policy.rules.filter(({ id }) => id === 'PII-03') };
    expect(await isHeld(alone, 'Our genealogy. DOB: 01/02/1980')).toBe(false);
  });

  test('and is told where there is no such rule', async () => {
    expect(
      await mistakeIn('policy: p\ntitle: P\nextends: [holdback/base]\namend:\n  PII-3: { severity: note }\n'),
    ).toContain('p.yaml:5:3: there is no rule "PII-3"; did you mean "PII-03"?');
  });

  test.each([
    ['severities: { SRC-01: note }', 'may not be lowered'],
    ["severities: { SRC-01: 'off' }", 'may not be left out'],
    ['amend: { SRC-01: { severity: review } }', 'may not be lowered or exempted'],
    ["amend: { SRC-01: { unless: { path: '**' } } }", 'may not be lowered or exempted'],
    [
      'amend: { SRC-01: { but: [{ lower-to: note, when: { size: over 1 kB }, because: B }] } }',
      'may not be lowered or exempted',
    ],
  ])('but not one that is fixed: %s', async (line, message) => {
    expect(await mistakeIn(`policy: p\ntitle: P\nextends: [holdback/base]\n${line}\n`)).toContain(
      `"SRC-01" ${message}`,
    );
  });

  test('and may make a fixed one stricter', async () => {
    const policy = await amended('SRC-01: { do: Call the unit. }');
    expect(policy.rules.find(({ id }) => id === 'SRC-01')?.do).toBe('Call the unit.');
  });
});

test("the agency's own addresses and numbers are nobody's", async () => {
  const when = 'when: { info: [email-address, phone-number] }';
  const agency = 'agency: { domains: [almorypd.example], numbers: [845-223] }\n';
  const text = 'Write to jdoe@records.almorypd.example or call 845-223-4567.';
  expect(await isHeld(await ruleOf(when), text)).toBe(true);
  expect(await isHeld(await ruleOf(when, agency), text)).toBe(false);
  expect(await isHeld(await ruleOf(when, agency), 'Write to jdoe@almorypd.example.example.net')).toBe(true);
});

test('an audit of a share fails nothing', async () => {
  expect((await loadBuiltIn('holdback/share-audit')).reportOnly).toBe(true);
  expect((await load('policy: p\ntitle: P\nextends: [holdback/share-audit]\n')).reportOnly).toBe(true);
  expect((await loadBuiltIn('holdback/public-portal')).reportOnly).toBe(false);
});
