import { assess, findAll } from '@holdback/rules';
import type { Step } from '@holdback/scanner';
import { policyOf } from '../policies/open-policy.ts';
import type { Product } from '../run/root-event.ts';
import type { Aim } from './message.ts';

/** Makes of the steps of a root what it is read for, in their order. `rootFolder` as in `Context`. */
export type Make = (steps: AsyncIterable<Step>, rootFolder: string) => AsyncIterable<Product>;

/** How what is aimed at is made. */
export async function makerOf(aim: Aim): Promise<Make> {
  switch (aim.kind) {
    case 'assess': {
      const policy = await policyOf(aim.policy);
      return async function* (steps, rootFolder) {
        for await (const assessment of assess(steps, policy, { ...aim.context, rootFolder }))
          yield { kind: 'assessment', assessment };
      };
    }
    case 'show': {
      const { describeStep } = await import('../report/step-lines.ts');
      return async function* (steps) {
        for await (const step of steps) yield { kind: 'line', line: describeStep(step) };
      };
    }
    case 'find':
      return async function* (steps) {
        for await (const finding of findAll(steps, aim.specimens))
          yield { kind: 'line', line: JSON.stringify({ type: 'finding', ...finding }) };
      };
    default:
      return aim satisfies never;
  }
}
