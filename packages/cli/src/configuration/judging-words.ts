import type { Policy } from '@holdback/rules';
import { optionWords, policyWords } from './option-words.ts';
import type { ScanOptions } from './scan-options.ts';

/** What fails a scan of whoever has not said it. */
export const DEFAULT_FAIL_ON = 'review';

/** What makes a scan judge otherwise than one without options, but for what it accepts as not examined. */
export function judgingWords(options: ScanOptions, { masks }: Policy): string {
  const { policy, failOn, only, skip, exclude, gitignore, asOf, specimens, manifest, approved, ocr, policyFrom } =
    options;
  const given = (option: string, values: readonly string[], placeholder: string) =>
    values.map((value) => optionWords(option, value, placeholder, masks)).join('');
  const file = (option: string, value: string | false | undefined) =>
    value === false ? ` --no-${option}` : given(`--${option}`, value === undefined ? [] : [value], 'FILE');
  return [
    policyWords(policy),
    given('--policy-from', policyFrom === undefined ? [] : [policyFrom], 'REF'),
    file('exceptions', options.exceptions),
    file('baseline', options.baseline),
    failOn === DEFAULT_FAIL_ON ? '' : ` --fail-on ${failOn}`,
    given('--only', only.length === 0 ? [] : [only.join(',')], 'RULES'),
    given('--skip', skip.length === 0 ? [] : [skip.join(',')], 'RULES'),
    given('--exclude', exclude, 'PATTERN'),
    gitignore === true ? ' --gitignore' : '',
    asOf === undefined ? '' : ` --as-of ${asOf}`,
    file('manifest', manifest),
    file('approved', approved),
    specimens === 'possible' ? '' : ` --specimens ${specimens}`,
    ocr === 'auto' ? '' : ` --ocr ${ocr}`,
  ].join('');
}
