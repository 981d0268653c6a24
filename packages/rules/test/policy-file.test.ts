import { dirname, join, normalize } from 'node:path/posix';
import { describe, expect, test } from 'vitest';
import { textSchema } from '../src/conditions/condition.ts';
import { detectors } from '../src/detectors/index.ts';
import { redactName } from '../src/facts/redact.ts';
import { builtInPolicy } from '../src/policy/built-in-policy.ts';
import { loadPolicy } from '../src/policy/load-policy.ts';
import { type Policy, PolicyError } from '../src/policy/policy.ts';
import { policySchema } from '../src/policy/policy-schema.ts';

/** Files by their paths; a name that begins with `./` is relative to the file that names it. */
async function load(files: Readonly<Record<string, string>>, path = 'policy.yaml'): Promise<Policy> {
  return await loadPolicy({ file: path, text: files[path] ?? '' }, (name, from) => {
    const file = name.startsWith('./') ? normalize(join(dirname(from), name)) : name;
    const text = files[file];
    return text === undefined ? builtInPolicy(file) : { file, text };
  });
}

/** What is said of a policy that cannot be loaded. */
async function mistakeIn(text: string, others: Readonly<Record<string, string>> = {}): Promise<string> {
  try {
    await load({ ...others, 'policy.yaml': text });
  } catch (thrown) {
    if (thrown instanceof PolicyError) return thrown.message;
    throw thrown;
  }
  throw new Error('nothing is wrong with it');
}

const head = 'policy: p\ntitle: P\n';

/** A policy of one rule; `more` begins at line 9, column 5. */
const withRule = (more: string) =>
  `${head}rules:\n  - id: r\n    title: R\n    severity: block\n    why: Why.\n    do: Do.\n    ${more}\n`;

/** The same with a condition; it begins at line 9, column 11. */
const when = (condition: string) => withRule(`when: ${condition}`);

/** A whole policy with more at its top level, which begins at line 10. */
const withTop = (more: string) => `${when('{ info: us-ssn }')}${more}\n`;

/** A policy with a detector; `more` begins at line 6, column 5. */
const withDetector = (more: string, match = 'badge B1234', noMatch = 'nothing') =>
  `${head}detectors:\n  - id: d\n    title: D\n    ${more}\n    examples: { match: ['${match}'], no-match: ['${noMatch}'] }\nrules:\n  - { id: r, title: R, severity: block, why: Why., do: Do., when: { info: d } }\n`;

describe('each mistake is told with its place, and with what is meant', () => {
  test.each([
    ['an empty file', '', '1:1: the policy is empty; begin it with a line such as "policy: my-portal"'],
    ['a list', '- a\n', '1:1: the policy must be lines such as "key: value"'],
    ['a missing key', 'title: T\n', '1:1: the policy lacks the key "policy"'],
    ['an empty value', 'policy: "  "\ntitle: T\n', '1:9: "policy" is empty'],
    [
      'a name with a space',
      'policy: a b\ntitle: T\n',
      '1:9: "policy" must be of the letters A to Z, digits, ".", "_", "/" and "-", without spaces, such as "my-rule"',
    ],
    ['a number for a text', 'policy: 5\ntitle: T\n', '1:9: "policy" must be text'],
    ['an unknown key at the top', `${head}polcy: x\n`, '3:1: unknown key "polcy"; did you mean "policy"?'],
    ['a key twice', `${head}title: U\n`, '3:1: this cannot be read: this key stands here twice; keep one of the two'],
    ['text for a list', `${head}rules: nothing\n`, '3:8: "rules" must be a list'],
    ['a bracket that is not closed', '{"policy": "p"', '1:15: this cannot be read'],
    ['a tab for spaces', '\tpolicy: p\n', '1:1: this cannot be read'],
    [
      'an alias of nothing',
      `${head}rules: *none\n`,
      '3:8: what begins with * stands for a part marked with & before it, and there is none; put a pattern',
    ],
    [
      'aliases that would fill memory',
      `${head}a: &a [x,x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c,*c,*c,*c]\n`,
      '1:1: aliases repeat too much here',
    ],
    ['a key of every object', `${head}__proto__: x\n`, '3:1: unknown key "__proto__"'],
    [
      'an unknown key of a rule',
      withRule('severty: x\n    when: { info: us-ssn }'),
      '9:5: unknown key "severty"; did you mean "severity"?',
    ],
    ['a rule without a condition', withRule(''), '4:5: item 1 of "rules" ("r") lacks the key "when"'],
    [
      'an unknown scope',
      withRule('scope: documnt\n    when: { info: us-ssn }'),
      '9:12: "scope" must be one of document, tree, folder, run; did you mean "document"?',
    ],
    [
      'an unknown scope of two',
      withRule('scope: [tree, rum]\n    when: { info: us-ssn }'),
      '9:19: item 2 of "scope" must be one of document, tree, folder, run; did you mean "run"?',
    ],
    ['an unknown condition', when('{ nfo: us-ssn }'), '9:13: unknown key "nfo"; did you mean "info"?'],
    [
      'an unknown condition far inside',
      when('{ any: [{ none: [{ metdata: x }] }] }'),
      '9:30: unknown key "metdata"; did you mean "metadata"?',
    ],
    [
      'an unknown condition of an exception',
      withRule('when: { info: us-ssn }\n    unless: { pth: x }'),
      '10:15: unknown key "pth"; did you mean "path"?',
    ],
    ['no condition', when('{}'), '9:11: "when" is empty'],
    ['options without a condition', when('{ at-least: 2 }'), '9:11: a condition is missing here'],
    [
      'two conditions in one',
      when('{ info: us-ssn, column: x }'),
      '9:27: "info" and "column" are two conditions; list them under "all" or "any"',
    ],
    [
      'an option that does not go with the condition',
      when('{ column: x, hidden: true }'),
      '9:24: "hidden" does not go with "column"',
    ],
    [
      'an option of a combination',
      when('{ all: [{ info: iban }], at-least: 2 }'),
      '9:36: "at-least" does not go with "all"',
    ],
    ['an empty combination', when('{ all: [] }'), '9:18: "all" must list 1 or more'],
    ['one condition for a list', when('{ all: { info: us-ssn } }'), '9:18: "all" must be a list'],
    [
      'a header of a kind that there is not',
      when('{ rows: [[=name], [rank, info:badge-numbr]] }'),
      '9:29: no header names the info type "badge-numbr"; did you mean "badge-number"?',
    ],
    ['an unknown info type', when('{ info: us-snn }'), '9:19: there is no info type "us-snn"; did you mean "us-ssn"?'],
    [
      'an unknown info type of two',
      when('{ together: [us-ssn, ibam] }'),
      '9:23: there is no info type "ibam"; did you mean "iban"?',
    ],
    ['one of two that stand together', when('{ together: [us-ssn] }'), '9:23: "together" must list 2 or more'],
    ['an unknown marking', when('{ marking: [tpl] }'), 'did you mean "tlp"?'],
    ['an unknown trait', when('{ trait: attachmnt }'), 'did you mean "attachment"?'],
    [
      'a confidence that is none',
      when('{ info: us-ssn, confidence: likly }'),
      '9:39: "confidence" must be one of possible, likely, sure; did you mean "likely"?',
    ],
    ['a number of none', when('{ info: us-ssn, at-least: 0 }'), '9:37: "at-least" must be 1 or more'],
    [
      'a number in words',
      when('{ info: us-ssn, at-least: two }'),
      '9:37: "at-least" must be a whole number, or a number with "distinct" after it, such as "2 distinct"',
    ],
    [
      'a phrase of one character',
      when('{ text: a }'),
      '9:19: "text" must be a word or phrase of at least two characters',
    ],
    [
      'an id with a space',
      withRule('when: { info: us-ssn }').replace('id: r', 'id: my rule'),
      '4:9: "id" must be of the letters',
    ],
    [
      'a distance without its unit',
      when('{ together: [us-ssn, iban], within: 100 }'),
      '9:47: "within" must be one of row, page, or a number of characters, such as "100 characters"',
    ],
    [
      'a pattern in curly quotes',
      withDetector('find: “B1234”'),
      '6:11: “ and ” are taken for a part of the text; write it between straight quotes: "B1234"',
    ],
    ['a pattern with one curly quote', withDetector('find: “B1234'), '6:11: “ is taken for a part of the text'],
    [
      'a pattern between slashes',
      withDetector("find: '/B\\d{4}/i'"),
      '7:25: "d" does not find this example; the slashes around "find" are taken for a part of it: write it without them, B\\d{4}',
    ],
    [
      'a severity in curly quotes',
      when('{ info: us-ssn }').replace('block', '“block”'),
      '6:15: “ and ” are taken for a part',
    ],
    [
      'a title in curly quotes',
      when('{ info: us-ssn }').replace('title: R', 'title: “R”'),
      '5:12: “ and ” are taken for a part',
    ],
    ['hidden as a word', when('{ info: us-ssn, hidden: yes }'), '9:35: "hidden" must be true, or be left out'],
    [
      'a distance that is none',
      when('{ together: [us-ssn, iban], within: rows }'),
      '9:47: "within" must be one of row, page, or a number of characters, such as "100 characters"; did you mean "row"?',
    ],
    [
      'an expectation that is none',
      withRule('when: { info: us-ssn }\n    tests: [{ name: x, expect: fails }]'),
      '10:32: "expect" must be one of fail, pass, not-applicable; did you mean "fail"?',
    ],
    [
      'an unknown key of a test',
      withRule('when: { info: us-ssn }\n    tests: [{ name: x, expect: fail, txt: y }]'),
      '10:38: unknown key "txt"; did you mean "text"?',
    ],
    [
      'an unknown key of a member',
      withRule('when: { info: us-ssn }\n    tests: [{ name: x, expect: fail, members: [{ txt: y }] }]'),
      '10:50: unknown key "txt"; did you mean "text"?',
    ],
    ['a severity of no rule', withTop('severities: { q1: note }'), '10:15: there is no rule "q1"'],
    [
      'a severity in another case',
      withTop('severities: { R: note }'),
      '10:15: there is no rule "R"; did you mean "r"?',
    ],
    [
      'a severity that is none',
      withTop('severities: { r: blok }'),
      '10:18: "r" must be one of block, review, note, off; did you mean "block"?',
    ],
    ['an unknown audience', withTop('audience: { publc: true }'), '10:13: unknown key "publc"; did you mean "public"?'],
    [
      'specimens that are none',
      withTop('specimens: reel'),
      '10:12: "specimens" must be one of possible, real; did you mean "real"?',
    ],
    ['one base for a list', withTop('extends: ./x.yaml'), '10:10: "extends" must be a list'],
    ['a base that is not there', withTop('extends: [./missing.yaml]'), '10:11: there is no policy "./missing.yaml"'],
    ['a pattern that is none', withDetector("find: '('"), '6:11: "find" is not a regular expression that can be read'],
    [
      'the second pattern',
      withDetector("find: ['B\\d{4}', ')']"),
      '6:22: "find" is not a regular expression that can be read',
    ],
    [
      'a pattern without a bound',
      withDetector("find: 'B\\d+'"),
      '6:11: a repeat in "find" has no upper bound; write {1,40} in place of + or *',
    ],
    [
      'a pattern with a lower bound only',
      withDetector("find: 'B\\d{4,}'"),
      '6:11: a repeat in "find" has no upper bound',
    ],
    [
      'a pattern that is too long',
      withDetector("find: 'B[a-z]{1,900}'"),
      '6:11: "find" can match 901 characters, and may match 800; make its counts smaller',
    ],
    [
      'a pattern that repeats repeats',
      withDetector("find: '(?:a{1,9}){1,9}b'"),
      '6:11: "find" can be matched in too many ways, which can take very long; use fixed counts, and do not repeat a group of repeats',
    ],
    [
      'a pattern that refers back',
      withDetector("find: '(B)\\d{4}\\1'"),
      '6:11: "find" refers back to a group, which can take very long; write out what may stand there',
    ],
    [
      'a pattern and words',
      withDetector('find: x\n    words: [y]'),
      '4:5: the detector "d" needs either "find" or "words"',
    ],
    [
      'a near word in curly quotes',
      withDetector("find: 'B\\d{4}'\n    near: [shield, “badge”]"),
      '7:20: “ and ” are taken for a part of the text; write it between straight quotes: "badge"',
    ],
    [
      'a wildcard near',
      withDetector("find: 'B\\d{4}'\n    near: [evid*]"),
      '7:12: "*" stands for itself here, and phrases are whole words; list each that is meant, such as "lock", "locks" and "locker"',
    ],
    [
      'a pattern near',
      withDetector("find: 'B\\d{4}'\n    not-near: ['evid.*']"),
      '7:16: this is looked for as it stands, and it looks like a regular expression; list each word that is meant',
    ],
    [
      'a wildcard in the words of a detector',
      withDetector('words: [evidence lock*]'),
      '6:13: "*" stands for itself here, and phrases are whole words; list each that is meant',
    ],
    [
      'an unknown check',
      withDetector("find: 'B\\d{4}'\n    check: luhm"),
      '7:12: "check" has no such value; did you mean "luhn"?',
    ],
    ['an example that is not found', withDetector("find: 'C\\d{4}'"), '7:25: "d" does not find this example'],
    [
      'an example that is found and must not',
      withDetector("find: '\\d{4}'\n    near: [badge]", 'badge 1234', 'badge 1235'),
      '"d" finds this example, and must not',
    ],
  ])('%s', async (_name, text, expected) => {
    const message = await mistakeIn(text);
    expect(message).toContain(/^\d/.test(expected) ? `policy.yaml:${expected}` : expected);
    expect(message).toMatch(/^policy\.yaml:\d+:\d+: /);
    // One sentence, in the words of whoever writes policies and not of those who write validators.
    expect(message).not.toMatch(/\n|NOT|undefined|\[object|schema|equal to constant/);
  });

  test.each([
    [
      'a phrase with a wildcard',
      'text: ["Team *"]',
      '9:20: "*" stands for itself here, not for any word; write "Team", which is found whatever stands beside it',
    ],
    ['a wildcard alone', 'text: ["**"]', '"*" stands for itself here, not for any word; write the word that is meant'],
    [
      'a wildcard in a word',
      'text: [evidence lock*]',
      '9:20: "*" stands for itself here, and phrases are whole words; list each that is meant, such as "lock", "locks" and "locker", or make it a detector with "find"',
    ],
    ['a wildcard between words', 'text: ["Team * Raven"]', '9:20: "*" stands for itself here, and phrases are whole'],
    ['a pattern that ends with a wildcard', 'text: ["evid.*"]', '9:20: this is looked for as it stands, and it looks'],
    [
      'a wildcard in a header',
      'column: ss*',
      '9:21: "*" stands for itself here, and phrases are whole words; list each that is meant, such as "lock", "locks" and "locker"',
    ],
    ['a wildcard in a whole header', 'column: [name, "=ss*"]', '9:28: "*" stands for itself here, and phrases are'],
    ['a wildcard in a list of headers', 'rows: [[name*]]', '9:20: "*" stands for itself here, and phrases are whole'],
    [
      'backslashes in a path',
      "path: '**\\templates\\**'",
      '9:19: no file fits a pattern with a backslash in it; write / between folders',
    ],
    ['backslashes that double quotes take', 'path: "a\\templates"', '9:19: no file fits a pattern with a backslash'],
    [
      'backslashes in a file name',
      "file-name: [x, 'templates\\*.docx']",
      '9:28: no file fits a pattern with a backslash',
    ],
    [
      'a phrase in curly quotes',
      'text: [team, “Team Raven”]',
      '9:26: “ and ” are taken for a part of the text; write it between straight quotes: "Team Raven"',
    ],
    ['a phrase in single curly quotes', 'text: ‘Team Raven’', '9:19: ‘ and ’ are taken for a part of the text'],
    [
      'a phrase with one curly quote',
      'text: “Team Raven',
      '9:19: “ is taken for a part of the text; write it between straight quotes: "Team Raven"',
    ],
    ['a phrase with one at its end', 'text: [Team Raven”]', '9:20: ” is taken for a part of the text'],
    ['a phrase in other quotes', 'text: ‹Team Raven›', '9:19: ‹ and › are taken for a part of the text'],
    [
      'a pattern for a phrase',
      "text: ['team \\d{1,3}']",
      '9:20: this is looked for as it stands, and it looks like a regular expression; make it a detector with "find"',
    ],
    ['two phrases in one', 'text: [raven|eagle]', 'it looks like a regular expression'],
    ['a phrase that is too long', `text: [${'long '.repeat(50)}]`, '9:20: a phrase may have 200 characters, and this'],
    [
      'a property in a slip',
      'metadata: [modifed]',
      '9:24: no file has the property "modifed"; did you mean "modified"?',
    ],
    [
      'a property of some files only',
      'metadata: Aktenzeichen',
      'no file has the property "Aktenzeichen"; a name that only some files have is written "raw:Aktenzeichen"',
    ],
    [
      'a format by the word for it',
      'format: [spreadsheet]',
      '9:22: no file is ever of the format "spreadsheet"; did you mean "xlsx", "xls", "ods" or "csv"?',
    ],
    ['a format by another word', 'format: [Photos]', 'did you mean "jpg" or "heic"?'],
    ['a format by its extension', 'format: .xlsx', 'no file is ever of the format ".xlsx"; did you mean "xlsx"?'],
    ['a format in a slip', 'format: [pdf, docxx]', '9:27: no file is ever of the format "docxx"; did you mean "docx"?'],
  ])('what can never be met: %s', async (_name, condition, expected) => {
    const message = await mistakeIn(when(`{ ${condition} }`));
    expect(message).toMatch(/^policy\.yaml:9:\d+: /);
    expect(message).toContain(expected);
    expect(message).not.toContain('\n');
  });

  test.each([
    'text: [rule 6(e), section 2703(d), who goes there?, secret//noforn, 49 cfr parts 15]',
    'text: [officer’s notebook, "Team “Raven” roster", café – bar, “Raven” roster, team “Raven”, all officers’]',
    'metadata: [modified, "raw:Aktenzeichen"]',
    'format: [pdf, docx, symlink, unknown, 7z]',
  ])('what may be met is let through: %s', async (condition) => {
    expect((await load({ 'policy.yaml': when(`{ ${condition} }`) })).rules).toHaveLength(1);
  });

  test('what a text must look like is said in words beside every pattern of the schema', () => {
    const untold: unknown[] = [];
    JSON.stringify(policySchema, (_key, value) => {
      const { pattern, title } = value ?? {};
      if (typeof pattern === 'string' && pattern !== textSchema.pattern && typeof title !== 'string')
        untold.push(value);
      return value;
    });
    expect(untold).toEqual([]);
  });

  test('all mistakes of a file at once, in its order, and each place once', async () => {
    const text = `${head}titel: x
severities: { r2: note }
detectors:
  - { id: d, title: D, find: '(', examples: { match: [x], no-match: [y] } }
  - { id: e, title: E, words: ["Team *"], examples: { match: [x], no-match: [y] } }
rules:
  - id: r
    title: R
    severity: blok
    why: Why.
    do: Do.
    when: { all: [{ text: ["Team *", “x y”] }, { nfo: iban }] }
  - id: s
    title: S
    severity: block
    why: Why.
    do: Do.
    ownr: x
    when: { any: [{ metadata: modifed }, { info: d }, { info: us-snn, within: row }] }
`;
    expect((await mistakeIn(text)).split('\n')).toEqual([
      'policy.yaml:3:1: unknown key "titel"; did you mean "title"?',
      'policy.yaml:4:15: there is no rule "r2"; did you mean "r"?',
      'policy.yaml:6:30: "find" is not a regular expression that can be read',
      expect.stringContaining('policy.yaml:7:32: "*" stands for itself here'),
      'policy.yaml:11:15: "severity" must be one of block, review, note; did you mean "block"?',
      expect.stringContaining('policy.yaml:14:28: "*" stands for itself here'),
      expect.stringContaining('policy.yaml:14:38: “ and ” are taken'),
      'policy.yaml:14:50: unknown key "nfo"; did you mean "info"?',
      'policy.yaml:20:5: unknown key "ownr"; did you mean "owner"?',
      'policy.yaml:21:31: no file has the property "modifed"; did you mean "modified"?',
      'policy.yaml:21:63: there is no info type "us-snn"; did you mean "us-ssn"?',
      'policy.yaml:21:71: "within" does not go with "info"; with it go "at-least", "confidence", "hidden" and "in"',
    ]);
  });

  test('twenty mistakes and the number of the rest', async () => {
    const rules = Array.from({ length: 30 }, (_, index) => `  - { id: r${index} }\n`).join('');
    const lines = (await mistakeIn(`${head}rules:\n${rules}`)).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines.at(-1)).toBe('… and 130 more');
  });

  test('a rule that is there already', async () => {
    const more = '  - { id: r, title: R, severity: note, why: Why., do: Do., when: { info: iban } }';
    expect(await mistakeIn(withTop(more))).toBe(
      'policy.yaml:10:11: there is a rule "r" already; give this one another id',
    );
  });

  test('what has a taken id is looked into all the same', async () => {
    const rule = '  - { id: r, title: R, severity: note, why: Why., do: Do., when: { info: ibam } }';
    const detectors = "detectors: [{ id: iban, title: D, find: '(', examples: { match: [x], no-match: [y] } }]";
    expect((await mistakeIn(withTop(`${rule}\n${detectors}`))).split('\n')).toEqual([
      'policy.yaml:10:11: there is a rule "r" already; give this one another id',
      'policy.yaml:10:74: there is no info type "ibam"; did you mean "iban"?',
      'policy.yaml:11:19: there is a kind of information "iban" already; give this one another id',
      'policy.yaml:11:41: "find" is not a regular expression that can be read',
    ]);
  });

  test('no rule that is active, which is said of the file', async () => {
    for (const text of [head, `${head}rules: []\n`, withTop("severities: { r: 'off' }")]) {
      expect(await mistakeIn(text)).toBe(
        'policy.yaml:1:1: the policy "p" has no active rule, so nothing would be checked; add "rules", or a line "extends: [holdback/base]"',
      );
    }
  });
});

describe('a policy in JSON', () => {
  const data = {
    policy: 'p',
    title: 'P',
    rules: [{ id: 'r', title: 'R', severity: 'block', why: 'Why.', do: 'Do.', when: { info: 'us-ssn' } }],
  };

  test('is a policy, however it is laid out', async () => {
    for (const space of [undefined, 2, '\t']) {
      expect((await load({ 'policy.yaml': JSON.stringify(data, undefined, space) })).rules.map(({ id }) => id)).toEqual(
        ['r'],
      );
    }
  });

  test('has its mistakes told with their places', async () => {
    const [rule] = data.rules;
    const text = JSON.stringify({ ...data, rules: [{ ...rule, sevrity: 'note' }] }, undefined, 2);
    expect(await mistakeIn(text)).toMatch(/^policy\.yaml:\d+:7: unknown key "sevrity"; did you mean "severity"\?$/);
  });
});

describe('what a policy extends', () => {
  const rule = (id: string, severity = 'block') =>
    `  - { id: ${id}, title: ${id}, severity: ${severity}, why: Why., do: Do., when: { info: us-ssn } }\n`;
  const file = (id: string, more: string, ...ids: readonly string[]) =>
    `policy: ${id}\ntitle: T\n${more}${ids.length > 0 ? `rules:\n${ids.map((each) => rule(each)).join('')}` : ''}`;
  const ids = (policy: Policy) => policy.rules.map(({ id }) => id);

  test('is found beside the file that names it, wherever that is', async () => {
    const policy = await load(
      {
        'a/policy.yaml': file('p', 'extends: [./more/b.yaml, ./../c.yaml, ./d.yaml]\n', 'own'),
        'a/more/b.yaml': file('b', 'extends: [./../../e.yaml]\n', 'b'),
        'c.yaml': file('c', '', 'c'),
        'a/d.yaml': file('d', '', 'd'),
        'e.yaml': file('e', '', 'e'),
      },
      'a/policy.yaml',
    );
    expect(ids(policy)).toEqual(['e', 'b', 'c', 'd', 'own']);
  });

  test('may be built in', async () => {
    const policy = await load({ 'policy.yaml': file('p', 'extends: [holdback/public-portal]\n', 'own') });
    expect(policy.rules.length).toBeGreaterThan(30);
    expect(ids(policy)).toContain('own');
  });

  test('may not go in a circle; take one of them out of "extends"', async () => {
    const circle = { 'b.yaml': file('b', 'extends: [./policy.yaml]\n', 'b') };
    expect(await mistakeIn(file('p', 'extends: [./b.yaml]\n', 'r'), circle)).toMatch(
      /^(?:policy|b)\.yaml:3:11: policies extend each other in a circle; take one of them out of "extends"$/,
    );
    expect(await mistakeIn(file('p', 'extends: [./policy.yaml]\n', 'r'))).toBe(
      'policy.yaml:3:11: policies extend each other in a circle; take one of them out of "extends"',
    );
  });

  test('may be shared by two that are extended', async () => {
    const policy = await load({
      'policy.yaml': file('p', 'extends: [./b.yaml, ./c.yaml]\n'),
      'b.yaml': file('b', 'extends: [./d.yaml]\n', 'b'),
      'c.yaml': file('c', 'extends: [./d.yaml]\n', 'c'),
      'd.yaml': file('d', '', 'd'),
    });
    expect(ids(policy)).toEqual(['d', 'b', 'c']);
    const both = await load({ 'policy.yaml': file('p', 'extends: [holdback/personal, holdback/public-portal]\n') });
    expect(new Set(ids(both)).size).toBe(ids(both).length);
  });

  test('may not have a rule that is there already', async () => {
    expect(await mistakeIn(file('p', 'extends: [./b.yaml]\n', 'b'), { 'b.yaml': file('b', '', 'b') })).toBe(
      'policy.yaml:5:11: there is a rule "b" already; give this one another id, or change that one under "severities" or "amend"',
    );
  });

  test('has its mistakes told in its own file', async () => {
    expect(await mistakeIn(file('p', 'extends: [./b.yaml]\n', 'r'), { 'b.yaml': file('b', 'titel: x\n', 'b') })).toBe(
      'b.yaml:3:1: unknown key "titel"; did you mean "title"?',
    );
  });

  test('gets the severities of the audience, and a rule that is off is gone', async () => {
    const policy = await load({
      'policy.yaml': file('p', "extends: [./b.yaml]\nseverities: { one: note, two: 'off' }\n"),
      'b.yaml': file('b', '', 'one', 'two', 'three'),
    });
    expect(policy.rules.map(({ id, severity }) => `${id} ${severity}`)).toEqual(['one note', 'three block']);
  });

  test('has the phrases of a rule that is off masked in names all the same', async () => {
    const rules = (ids: readonly string[]) =>
      ids.map(
        (id) => `  - { id: ${id}, title: R, severity: note, why: W., do: D., when: { text: operation ${id} } }\n`,
      );
    const policy = await load({
      'policy.yaml': `policy: p\ntitle: P\nextends: [./b.yaml]\nseverities: { heron: 'off' }\n`,
      'b.yaml': `policy: b\ntitle: B\nrules:\n${rules(['heron', 'raven']).join('')}`,
    });
    expect(redactName('Operation Heron and Operation Raven.txt', policy.masks)).toBe(
      '••••••••• ••••• and ••••••••• •••••.txt',
    );
  });

  test('counts for the digest, and so does every change in it', async () => {
    const digestOf = async (base: string) =>
      (await load({ 'policy.yaml': file('p', 'extends: [./b.yaml]\n', 'r'), 'b.yaml': base })).digest;
    const base = file('b', '', 'b');
    expect(await digestOf(base)).toMatch(/^[0-9a-f]{64}$/);
    expect(await digestOf(base)).toBe(await digestOf(base));
    expect(await digestOf(`${base}# changed\n`)).not.toBe(await digestOf(base));
  });
});

describe('a detector in a policy', () => {
  test('is the same object as a built-in one', async () => {
    const policy = await load({
      'policy.yaml': withDetector(
        "find: 'B\\d{4}'\n    near: [badge]\n    not-near: [invoice]\n    check: luhn",
        'badge B1230',
      ),
    });
    const own = policy.detectors.find(({ infoType }) => infoType === 'd');
    expect(own).toMatchObject({
      infoType: 'd',
      title: 'D',
      source: 'policy.yaml',
      find: [/B\d{4}/u],
      near: ['badge'],
      notNear: ['invoice'],
      check: 'luhn',
      confidence: { alone: 'possible', near: 'likely' },
    });
    expect(policy.detectors.length).toBe(detectors.length + 1);
  });

  test('may not take the place of a built-in one, nor of another of its own', async () => {
    const own = (id: string) =>
      `  - { id: ${id}, title: D, find: 'B\\d{4}', examples: { match: [B1234], no-match: [x] } }\n`;
    const text = (...ids: readonly string[]) => `${withTop('detectors:').trimEnd()}\n${ids.map(own).join('')}`;
    expect(await mistakeIn(text('us-ssn'))).toBe(
      'policy.yaml:11:11: there is a kind of information "us-ssn" already; give this one another id',
    );
    expect(await mistakeIn(text('d', 'd'))).toBe(
      'policy.yaml:12:11: there is a kind of information "d" already; give this one another id',
    );
    const base = `policy: b\ntitle: B\ndetectors:\n${own('d')}`;
    expect(await mistakeIn(`${text('d')}extends: [./b.yaml]\n`, { 'b.yaml': base })).toBe(
      'policy.yaml:11:11: there is a kind of information "d" already; give this one another id',
    );
  });

  test('may bound its repeats, and may look for + and * themselves', async () => {
    for (const find of ['[+*]\\d{4}', '\\+\\d{4}', 'B\\d{4,9}', 'B\\d{4}']) {
      expect((await load({ 'policy.yaml': withDetector(`find: '${find}'`, 'B1234 +1234') })).rules).toHaveLength(1);
    }
  });
});
