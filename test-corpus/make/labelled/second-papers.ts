import { join, lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** Markings in places where the first half has none: tables of mails, comments, slides, logs, headers of messages. */
export const PAPERS: readonly Template[] = [
  text('cui-mail-header', 'email', (p) =>
    lines(write`X-Classification: ${p.value('marking-cui')}`, 'Subject: staffing model', '', p.remarks()),
  ),
  text('cui-slide-footer', 'slides', (p) =>
    lines('# Quarterly numbers', `- ${p.remark()}`, `- ${p.remark()}`, '', p.value('marking-cui')),
  ),
  text('cui-html', 'html', (p) =>
    lines(write`<header><h4>${p.value('marking-cui')}</h4></header>`, `<section>${p.remarks()}</section>`),
  ),
  text('cui-paragraphs', 'memo', (p) =>
    lines('SITE REVIEW', write`1. ${p.portion('marking-cui')} ${p.remark()}`, `2. (U) ${p.remark()}`),
  ),
  text('les-log-header', 'log', (p) =>
    lines(
      p.value('marking-les'),
      ...p.repeat(p.number(2, 5), () => `${p.clock()} ${p.remark()}`),
      p.value('marking-les'),
    ),
  ),
  text('tlp-ticket', 'email', (p) =>
    lines(`Indicator share ${p.number(1, 99)}`, write`Marking: ${p.value('marking-tlp')}`, p.remarks()),
  ),
  text('tlp-json', 'json', (p) =>
    lines('{', write`  "sharing": "${p.value('marking-tlp')}",`, `  "summary": "${p.remark()}"`, '}'),
  ),
  text('tlp-chat', 'chat', (p) =>
    lines(
      `lead ${p.clock()}: this is ${p.pick('for us', 'for the room')} only`,
      p.value('marking-tlp'),
      `lead: ${p.remark()}`,
    ),
  ),
  text('classified-message', 'ncic', (p) =>
    lines(
      write`CLASSIFICATION: ${p.value('marking-classified')}`,
      'ROUTINE',
      `FM LIAISON ${p.town().toUpperCase()}`,
      p.remark().toUpperCase(),
    ),
  ),
  text('classified-html', 'html', (p) =>
    lines(
      write`<p align=center><b>${p.value('marking-classified')}</b></p>`,
      write`<p>${p.portion('marking-classified')} ${p.remark()}</p>`,
    ),
  ),
  text('uk-marked-minutes', 'prose', (p) =>
    lines(p.value('marking-uk'), `Minutes of the gold group, ${p.date()}`, p.remarks(), p.value('marking-uk')),
  ),
  text('uk-marked-subject', 'email', (p) =>
    lines(write`Subject: [${p.value('marking-uk')}] rota`, '', p.remarks(), 'Kind regards'),
  ),
  text('ssi-slide', 'slides', (p) =>
    lines(p.value('marking-ssi'), '', '# Gate procedures', `- ${p.remark()}`, '', p.value('marking-ssi')),
  ),
  text('ssi-mail', 'email', (p) => lines('Subject: terminal map', '', p.value('marking-ssi'), '', p.remarks())),
  text('pcii-mail', 'email', (p) =>
    lines('Subject: pump station drawings', '', p.value('marking-pcii'), '', p.remarks()),
  ),
  text('pcii-form', 'form', (p) =>
    lines(
      'ASSET SURVEY',
      `Asset: ${p.pick('reservoir', 'switch yard', 'tunnel')}`,
      p.value('marking-pcii'),
      `Notes: ${p.remark()}`,
    ),
  ),
  text('other-banner-list', 'list', (p) =>
    lines(join([p.value('marking-other'), p.value('marking-les')], '\n'), `- ${p.remark()}`, `- ${p.remark()}`),
  ),
  text('other-footer-html', 'html', (p) =>
    lines(`<p>${p.remarks()}</p>`, write`<footer>${p.value('marking-other')}</footer>`),
  ),
];
