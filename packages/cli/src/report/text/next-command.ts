import type { EndInfo } from '../../run/run-listener.ts';
import { policyWords, wordsOfOptions } from '../given-options.ts';
import { hang, wordsOf } from '../lines.ts';
import type { RunInfo } from '../reporter.ts';
import type { Tally } from '../tally.ts';

/** What a person can type next: commands that exist where the report is printed, and as they are to be typed. */
export function tellNext(tally: Tally, { exitCode }: EndInfo, run: RunInfo, width: number): string[] {
  const [worst] = tally.worstRules(run.policy);
  const sentences: (readonly string[])[] = [];
  if (worst !== undefined) {
    sentences.push([`${run.command} explain ${worst.rule.id}${policyWords(run.options)}`]);
    if (run.detail !== 'every')
      sentences.push(wordsOf('--verbose tells every file and place, --format jsonl=report.jsonl keeps them all'));
  }
  if (tally.hasUnrecognized) sentences.push([`${run.command} explain ocr`]);
  if (exitCode === 3) {
    const codes = [...tally.problems].sort().join(',');
    sentences.push(wordsOf('Do what is said above of what was not examined. Or write down why it may stay so:'));
    sentences.push([
      `${run.command} exceptions add --problem ${codes.split(',', 1).join('')} --path PATH --reason WHY --approver WHO`,
    ]);
    sentences.push(wordsOf('Or accept it in one scan:'));
    // Alone on its line and with nothing after it, so that it can be copied whole.
    sentences.push([`${run.command} scan PATH${wordsOfOptions(run.options)} --allow-incomplete=${codes}`]);
  }
  return sentences.flatMap((words, index) => hang(index === 0 ? 'Next: ' : '      ', words, width));
}
