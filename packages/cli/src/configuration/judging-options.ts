import type { Policy } from '@holdback/rules';
import { DEFAULT_POLICY } from '../policies/built-in-name.ts';
import type { GivenOption } from '../run/given-option.ts';
import { shownValue } from './option-words.ts';
import type { ScanOptions } from './scan-options.ts';

/** What fails a scan of whoever has not said it. */
const DEFAULT_FAIL_ON = 'review';

/** What makes a scan judge otherwise than one without options, but for what it accepts as not examined. */
export function judgingOptionsOf(options: ScanOptions, { masks }: Policy): readonly GivenOption[] {
  const {
    policy,
    failOn,
    only,
    skip,
    exclude,
    gitignore,
    asOf,
    specimens,
    manifest,
    approved,
    protected: people,
    ocr,
    faces,
    policyFrom,
  } = options;
  const given = (
    option: GivenOption['option'],
    values: readonly (string | undefined)[],
    placeholder: string,
  ): readonly GivenOption[] =>
    values.flatMap((value) => (value === undefined ? [] : [{ option, value: shownValue(value, placeholder, masks) }]));
  const file = (
    option: '--exceptions' | '--baseline',
    off: '--no-exceptions' | '--no-baseline',
    value: string | false | undefined,
  ): readonly GivenOption[] => (value === false ? [{ option: off }] : given(option, [value], 'FILE'));
  return [
    ...given('--policy', policy === DEFAULT_POLICY ? [] : [policy], 'FILE'),
    ...given('--policy-from', [policyFrom], 'REF'),
    ...file('--exceptions', '--no-exceptions', options.exceptions),
    ...file('--baseline', '--no-baseline', options.baseline),
    ...given('--fail-on', failOn === DEFAULT_FAIL_ON ? [] : [failOn], 'SEVERITY'),
    ...given('--only', only.length === 0 ? [] : [only.join(',')], 'RULES'),
    ...given('--skip', skip.length === 0 ? [] : [skip.join(',')], 'RULES'),
    ...given('--exclude', exclude, 'PATTERN'),
    ...(gitignore === true ? [{ option: '--gitignore' } as const] : []),
    ...given('--as-of', [asOf], 'DATE'),
    ...given('--manifest', [manifest], 'FILE'),
    ...given('--approved', [approved], 'FILE'),
    ...given('--protected', [people], 'FILE'),
    ...given('--specimens', specimens === 'possible' ? [] : [specimens], 'AS'),
    ...given('--ocr', ocr === 'auto' ? [] : [ocr], 'WHEN'),
    ...(faces === true ? [{ option: '--faces' } as const] : []),
  ];
}
