import { describe, expect, test } from 'vitest';
import { addCount, addFinding, addProblem, type Facts, type Finding, noFacts } from '../src/facts/facts.ts';
import { redactName } from '../src/facts/redact.ts';
import { judge, type Outcome, type Verdict } from '../src/judge/judge.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';
import { type Policy, questionsOf, type Scope } from '../src/policy/policy.ts';

/** A policy of rules that differ in what they ask for. */
async function policyOf(...whens: readonly string[]): Promise<Policy> {
  const rules = whens.map(
    (when, index) => `  - { id: r${index + 1}, title: T, severity: block, why: Why., do: Do., ${when} }`,
  );
  return await loadPolicy(
    { file: 'p.yaml', text: `policy: p\ntitle: P\nrules:\n${rules.join('\n')}\n` },
    () => undefined,
  );
}

function toFinding(infoType: string, confidence: Finding['confidence'] = 'sure', hidden = false): Finding {
  return {
    infoType,
    confidence,
    path: redactName('a.csv'),
    location: { kind: 'page', page: 1 },
    ...(hidden && { hiddenBy: 'archive-comment' }),
    excerpt: redactName(''),
  };
}

/** Facts of a document in which these info types were found, each as another value. */
function found(...infoTypes: readonly string[]): Facts {
  const facts = noFacts();
  facts.documents = 1;
  facts.digest = 'a'.repeat(64);
  for (const [index, infoType] of infoTypes.entries())
    addFinding(facts, `info:${infoType}`, toFinding(infoType), index);
  return facts;
}

function unread(facts: Facts): Facts {
  addProblem(facts, { code: 'malformed', message: 'The bytes contradict their format.' });
  return facts;
}

const judged = (facts: Facts, policy: Policy, scope: Scope = 'document') =>
  judge({ facts, path: redactName('a.csv'), scope }, policy);

/** What the one rule of a policy concludes. */
async function outcomeOf(facts: Facts, when: string): Promise<Outcome | undefined> {
  return judged(facts, await policyOf(when)).outcomes[0];
}

function verdictOf(facts: Facts, policy: Policy, scope?: Scope): Verdict {
  const [verdict] = judged(facts, policy, scope).verdicts;
  if (verdict === undefined) throw new Error('nothing failed');
  return verdict;
}

describe('the four outcomes', () => {
  const when = 'when: { info: us-ssn }';

  test('what was read and holds nothing passes', async () => {
    expect(await outcomeOf(found(), when)).toBe('pass');
    expect(await outcomeOf(found('iban'), when)).toBe('pass');
  });

  test('what holds nothing and was not wholly read cannot be told', async () => {
    expect(await outcomeOf(unread(found()), when)).toBe('cannot-tell');
    expect(await outcomeOf(unread(found('iban')), when)).toBe('cannot-tell');
  });

  test('what was found stands however little was read', async () => {
    expect(await outcomeOf(found('us-ssn'), when)).toBe('fail');
    expect(await outcomeOf(unread(found('us-ssn')), when)).toBe('fail');
  });

  test('where the exception holds the rule does not apply, found or not, read or not', async () => {
    const unless = `${when}, unless: { info: iban }`;
    expect(await outcomeOf(found('us-ssn', 'iban'), unless)).toBe('not-applicable');
    expect(await outcomeOf(found('iban'), unless)).toBe('not-applicable');
    expect(await outcomeOf(unread(found('us-ssn', 'iban')), unless)).toBe('not-applicable');
    expect(await outcomeOf(found('us-ssn'), unless)).toBe('fail');
    expect(await outcomeOf(unread(found('us-ssn')), unless)).toBe('fail');
  });

  test('only what failed becomes a verdict, and every rule of the scope has an outcome', async () => {
    const policy = await policyOf(
      when,
      'when: { info: iban }',
      `${when}, scope: tree`,
      `${when}, scope: [document, run]`,
    );
    const { verdicts, outcomes } = judged(unread(found('us-ssn')), policy);
    expect(outcomes).toEqual(['fail', 'cannot-tell', 'fail']);
    expect(verdicts.map(({ rule, outcome }) => `${rule} ${outcome}`)).toEqual(['r1 fail', 'r4 fail']);
    expect(judged(found('us-ssn'), policy, 'folder').outcomes).toEqual([]);
  });
});

describe('combinations', () => {
  const when = (text: string) => `when: ${text}`;

  test('all asks for each of them', async () => {
    const both = when('{ all: [{ info: us-ssn }, { info: iban }] }');
    expect(await outcomeOf(found('us-ssn', 'iban'), both)).toBe('fail');
    expect(await outcomeOf(found('us-ssn'), both)).toBe('pass');
    expect(await outcomeOf(unread(found('us-ssn')), both)).toBe('cannot-tell');
  });

  test('any asks for one of them', async () => {
    const one = when('{ any: [{ info: us-ssn }, { info: iban }] }');
    expect(await outcomeOf(found('iban'), one)).toBe('fail');
    expect(await outcomeOf(found(), one)).toBe('pass');
  });

  test('none asks that there be none', async () => {
    const without = when('{ all: [{ info: us-ssn }, { none: [{ info: iban }] }] }');
    expect(await outcomeOf(found('us-ssn'), without)).toBe('fail');
    expect(await outcomeOf(found('us-ssn', 'iban'), without)).toBe('pass');
  });

  test('they nest', async () => {
    const nested = when('{ any: [{ all: [{ info: us-ssn }, { any: [{ info: iban }, { info: password }] }] }] }');
    expect(await outcomeOf(found('us-ssn', 'password'), nested)).toBe('fail');
    expect(await outcomeOf(found('iban', 'password'), nested)).toBe('pass');
  });
});

describe('how many, and how sure', () => {
  const twice = (confidence: Finding['confidence'], hidden: boolean, ...hashes: readonly number[]) => {
    const facts = noFacts();
    for (const hash of hashes) addFinding(facts, 'info:us-ssn', toFinding('us-ssn', confidence, hidden), hash);
    return facts;
  };

  test('a number counts findings, and distinct values only when it says so', async () => {
    expect(await outcomeOf(twice('sure', false, 1, 1), 'when: { info: us-ssn, at-least: 2 }')).toBe('fail');
    expect(await outcomeOf(twice('sure', false, 1, 1), 'when: { info: us-ssn, at-least: 2 distinct }')).toBe('pass');
    expect(await outcomeOf(twice('sure', false, 1, 2), 'when: { info: us-ssn, at-least: 2 distinct }')).toBe('fail');
    expect(await outcomeOf(twice('sure', false, 1, 2), 'when: { info: us-ssn, at-least: 3 }')).toBe('pass');
  });

  test('info types of one condition are added up', async () => {
    expect(await outcomeOf(found('us-ssn', 'iban'), 'when: { info: [us-ssn, iban], at-least: 2 }')).toBe('fail');
  });

  test('likely is meant unless something else is said', async () => {
    expect(await outcomeOf(twice('possible', false, 1), 'when: { info: us-ssn }')).toBe('pass');
    expect(await outcomeOf(twice('likely', false, 1), 'when: { info: us-ssn }')).toBe('fail');
    expect(await outcomeOf(twice('possible', false, 1), 'when: { info: us-ssn, confidence: possible }')).toBe('fail');
    expect(await outcomeOf(twice('likely', false, 1), 'when: { info: us-ssn, confidence: sure }')).toBe('pass');
  });

  test('hidden counts only what a reader does not see', async () => {
    expect(await outcomeOf(twice('sure', false, 1), 'when: { info: us-ssn, hidden: true }')).toBe('pass');
    expect(await outcomeOf(twice('sure', true, 1), 'when: { info: us-ssn, hidden: true }')).toBe('fail');
    expect(await outcomeOf(twice('sure', true, 1), 'when: { info: us-ssn }')).toBe('fail');
  });
});

describe('a verdict', async () => {
  const policy = await policyOf('when: { all: [{ info: us-ssn }, { column: [name] }] }, scope: [document, tree]');

  /** Twelve numbers of eleven persons, under one column of names. */
  function table(): Facts {
    const facts = found(...Array.from({ length: 11 }, () => 'us-ssn'));
    addFinding(facts, 'info:us-ssn', toFinding('us-ssn'), 0);
    addCount(facts, 'column:["name"]', toFinding('column'), 1, 1);
    return facts;
  }

  test('says what was found, how often, and how many values', () => {
    const verdict = verdictOf(table(), policy);
    expect(verdict.message).toMatch(/^[^:]+ × 12 \(11 distinct\); column so named × 1$/);
    expect(verdict).toMatchObject({ count: 12, distinct: 11, severity: 'block', do: 'Do.', outcome: 'fail' });
  });

  test('has a count that its message says too, whatever was asked twice', async () => {
    const facts = found('us-ssn', 'us-ssn', 'iban');
    addFinding(facts, 'name:us-ssn', toFinding('us-ssn'), 0);
    addFinding(facts, 'text:["under seal"]', toFinding('text'), 1);
    addFinding(facts, 'text:["grand jury"]', toFinding('text'), 2);
    addFinding(facts, 'text:["grand jury"]', toFinding('text'), 3);
    const messageOf = async (when: string) => {
      const { message, count } = verdictOf(facts, await policyOf(`when: ${when}`));
      return `${count}: ${message}`;
    };
    expect(await messageOf('{ all: [{ info: us-ssn }, { info: [us-ssn, iban] }] }')).toMatch(
      /^3: [^;]+ × 2; [^;]+ × 1$/,
    );
    expect(await messageOf('{ all: [{ info: us-ssn }, { info: us-ssn, in: name }] }')).toMatch(/^2: [^;]+ × 2$/);
    expect(await messageOf('{ all: [{ text: under seal }, { text: grand jury }] }')).toBe('3: word or phrase × 3');
    expect(await messageOf('{ any: [{ text: grand jury }, { text: grand jury }] }')).toBe('2: word or phrase × 2');
  });

  test('shows ten pieces of evidence, one of each condition in turn', () => {
    const kinds = verdictOf(table(), policy).evidence.map(({ infoType }) => infoType);
    expect(kinds).toHaveLength(10);
    expect(kinds.slice(0, 3)).toEqual(['us-ssn', 'column', 'us-ssn']);
  });

  test('has an id of its rule, its scope, its path and the bytes', async () => {
    const id = verdictOf(table(), policy).id;
    expect(id).toMatch(/^[0-9a-f]{64}$/);
    expect(verdictOf(unread(table()), policy).id).toBe(id);
    const others = [
      verdictOf(table(), policy, 'tree').id,
      verdictOf({ ...table(), digest: 'b'.repeat(64) }, policy).id,
      verdictOf(table(), await policyOf('when: { info: iban }', 'when: { info: us-ssn }')).id,
      judge({ facts: table(), path: redactName('b.csv'), scope: 'document' }, policy).verdicts[0]?.id,
    ];
    expect(new Set([id, ...others]).size).toBe(5);
  });
});

test('conditions whose words only look alike when they are joined are different questions', async () => {
  for (const [one, other] of [
    ["column: ['a|b']", 'column: [a, b]'],
    ["text: ['xx | yy']", "text: ['xx ', ' yy']"],
  ]) {
    const policy = await policyOf(`when: { ${one} }`, `when: { ${other} }`);
    expect(questionsOf(policy.rules), one).toHaveLength(2);
  }
});
