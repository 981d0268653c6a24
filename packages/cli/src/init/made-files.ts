import { policySchema } from '@holdback/rules';
import { exceptionsSchema } from '@holdback/rules/accepted';
import { configSchema } from '../configuration/config-schema.ts';
import { BASELINE, EXCEPTIONS } from '../lists/accepted-names.ts';
import { CONFIGURATION } from '../run/base.ts';
import { quoteWord } from '../shell-word.ts';
import { version } from '../version.ts';
import type { Answers, Pipeline } from './answers.ts';

/** A file that is made. */
export interface MadeFile {
  /** From the folder that is set up, `/`-separated. */
  readonly path: string;
  readonly content: string;
  /** What to do where there is one already that others use too: add this to it. */
  readonly isShared?: true;
}

/** The file of the policy that is made. */
const POLICY = 'holdback.policy.yaml';

/** All files that are made of the answers. */
export function madeFiles(answers: Answers): readonly MadeFile[] {
  const schemas = { policy: policySchema, config: configSchema, exceptions: exceptionsSchema };
  return [
    { path: CONFIGURATION, content: makeConfig() },
    { path: POLICY, content: makePolicy(answers) },
    { path: EXCEPTIONS, content: makeExceptions() },
    ...Object.entries(schemas).map(([name, schema]) => ({
      path: `.holdback/${name}.schema.json`,
      content: `${JSON.stringify(schema, undefined, 2)}\n`,
    })),
    ...answers.pipelines.map((pipeline) => made[pipeline](answers)),
  ];
}

/** What editors read: those with the YAML language server, and those of JetBrains. */
function schemaLines(name: string): string {
  return `# yaml-language-server: $schema=.holdback/${name}.schema.json\n# $schema: .holdback/${name}.schema.json\n`;
}

function makeConfig(): string {
  return `${schemaLines('config')}# What a scan that is begun here goes by, unless it is told otherwise: holdback config show
policy: ${POLICY}
# These say what may go out, and do not go out themselves.
exclude: [${CONFIGURATION}, ${POLICY}, ${EXCEPTIONS}, ${BASELINE}, .holdback]
`;
}

function makePolicy({ policy, domain }: Answers): string {
  const agency = domain === '' ? '' : `agency:\n  domains: [${domain}]\n`;
  return `${schemaLines('policy')}policy: our-portal
title: What may go out
extends: [holdback/${policy}]
${agency}# What is more, or less, severe for you, by the id of the rule: holdback rules list
# severities: { META-01: note }
# Rules of your own: holdback rules new. Whether they find what they are for: holdback rules test
`;
}

function makeExceptions(): string {
  return `${schemaLines('exceptions')}# What somebody accepted, each with the reason and an end: holdback exceptions add
exceptions: []
`;
}

const npx = `npx --yes holdback@${version}`;

const made = {
  github: ({ folder }) => ({
    path: '.github/workflows/holdback.yml',
    content: `name: Holdback
on: pull_request
permissions:
  contents: read
jobs:
  holdback:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
        with:
          # All commits, so that what changed is known.
          fetch-depth: 0
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
      # What the pull request changes, by the policy as it is now where it would change it.
      - run: ${npx} scan ${quoteWord(folder)} --since "origin/$GITHUB_BASE_REF" --policy-from "origin/$GITHUB_BASE_REF" --format github
`,
  }),
  gitlab: ({ folder }) => ({
    path: '.gitlab-ci.yml',
    isShared: true,
    content: `holdback:
  image: node:24-bookworm-slim
  rules:
    - if: $CI_PIPELINE_SOURCE == "merge_request_event"
  variables:
    GIT_DEPTH: 0
  script:
    - apt-get update && apt-get install -y --no-install-recommends git
    # What the merge request changes, by the policy as it is now where it would change it. An older one could still allow it.
    - git fetch origin "$CI_MERGE_REQUEST_TARGET_BRANCH_NAME"
    - ${npx} scan ${quoteWord(folder)} --since FETCH_HEAD --policy-from FETCH_HEAD --format text --format gitlab=gl-code-quality-report.json
  artifacts:
    when: always
    reports:
      codequality: gl-code-quality-report.json
`,
  }),
  'pre-commit': ({ folder }) => ({
    path: '.pre-commit-config.yaml',
    isShared: true,
    content: `repos:
  - repo: local
    hooks:
      - id: holdback
        name: holdback scan
        # What is going to be committed, as git has it.
        entry: ${npx} scan ${quoteWord(folder)} --staged
        language: system
        pass_filenames: false
        always_run: true
`,
  }),
} as const satisfies Record<Pipeline, (answers: Answers) => MadeFile>;
