import { assess, explainRule, findAll, redactPath, type Subject } from '@holdback/rules';
import type { Step } from '@holdback/scanner';
import { policyOf } from '../policies/open-policy.ts';
import { protectPolicy } from '../policies/protect-policy.ts';
import type { Product } from '../run/root-event.ts';
import type { Aim } from './message.ts';

/** Makes of the steps of a root what it is read for, in their order. `rootFolder` as in `Context`. */
export type Make = (steps: AsyncIterable<Step>, rootFolder: string) => AsyncIterable<Product>;

/** How what is aimed at is made, and the names of the aim, masked. */
export interface Maker {
  readonly make: Make;
  readonly names: readonly string[];
}

/** Who makes what is aimed at. */
export async function makerOf(aim: Aim): Promise<Maker> {
  switch (aim.kind) {
    case 'assess': {
      const policy = protectPolicy(await policyOf(aim.policy), aim.context.lists ?? {});
      const make: Make = async function* (steps, rootFolder) {
        for await (const assessment of assess(steps, policy, { ...aim.context, rootFolder }))
          yield { kind: 'assessment', assessment };
      };
      return { make, names: aim.names.map((name) => redactPath(name, policy.masks)) };
    }
    case 'why': {
      const { tellAccount } = await import('../report/why-not/account-lines.ts');
      const policy = protectPolicy(await policyOf(aim.policy), aim.context.lists ?? {});
      const rule = policy.rules.find(({ id }) => id === aim.rule);
      if (rule === undefined) throw new TypeError('A rule that is not of its policy.');
      const make: Make = async function* (steps, rootFolder) {
        const account = await explainRule(policy, rule, [steps], { context: { ...aim.context, rootFolder } });
        for (const line of tellAccount(account, { width: aim.width })) yield { kind: 'line', line };
      };
      return { make, names: [] };
    }
    case 'conclude': {
      const { tellConclusions } = await import('../report/why-not/conclusion-lines.ts');
      const policy = protectPolicy(await policyOf(aim.policy), aim.context.lists ?? {});
      const make: Make = async function* (steps, rootFolder) {
        const lines: string[] = [];
        const onSubject = (subject: Subject) => lines.push(...tellConclusions(subject, policy, { width: aim.width }));
        for await (const _assessment of assess(steps, policy, { ...aim.context, rootFolder, onSubject }))
          for (const line of lines.splice(0)) yield { kind: 'line', line };
      };
      return { make, names: [] };
    }
    case 'show': {
      const { describeStep } = await import('../report/step-lines.ts');
      const { CarrierTally } = await import('../report/carriers.ts');
      const make: Make = async function* (steps) {
        const tally = new CarrierTally();
        for await (const step of steps) {
          const lines = [...tally.add(step), describeStep(step)];
          for (const line of lines) if (line !== undefined) yield { kind: 'line', line };
        }
      };
      return { make, names: [] };
    }
    case 'find': {
      const make: Make = async function* (steps) {
        for await (const finding of findAll(steps, aim.specimens))
          yield { kind: 'line', line: JSON.stringify({ type: 'finding', ...finding }) };
      };
      return { make, names: [] };
    }
    default:
      return aim satisfies never;
  }
}
