import { join, lines, write } from './content.ts';
import { type Template, text } from './template.ts';

/** Papers with markings: in banners, at the foot, before paragraphs and in subjects. */
export const MARKINGS: readonly Template[] = [
  text('cui-banner', 'report', (p) => {
    const banner = p.value('marking-cui');
    return lines(banner, '', `${p.agency()} quarterly assessment`, p.remarks(), '', banner);
  }),

  text('cui-email', 'email', (p) =>
    lines(
      write`To: ${p.mark('email-address', 'partners@example.org')}`,
      'Subject: lab backlog',
      '',
      p.value('marking-cui'),
      '',
      p.remarks(),
      '',
      'Regards, the laboratory',
    ),
  ),

  text('cui-portions', 'report', (p) =>
    lines(p.value('marking-cui'), ...p.repeat(p.number(2, 4), () => write`${p.portion('marking-cui')} ${p.remark()}`)),
  ),

  text('cui-designation', 'form', (p) =>
    lines(
      p.value('marking-cui'),
      'Controlled by: Field Operations',
      'CUI Category: LEI',
      'Distribution/Dissemination Control: FED ONLY',
      'POC: duty desk',
      '',
      p.remarks(),
    ),
  ),

  text('les-bulletin', 'report', (p) =>
    lines(
      p.value('marking-les'),
      '',
      `Bulletin ${p.number(1, 60)}: ${p.pick('pharmacy burglaries', 'fuel theft', 'mail theft')}`,
      p.remarks(),
      '',
      p.value('marking-les'),
    ),
  ),

  text('les-html', 'html', (p) =>
    lines(
      write`<div align="center"><b>${p.value('marking-les')}</b></div>`,
      `<p>${p.remarks()}</p>`,
      write`<p>Call <i>the desk</i> at ${p.value('phone-number')}.</p>`,
    ),
  ),

  text('les-portions', 'report', (p) =>
    lines('Situational report', ...p.repeat(p.number(2, 5), () => write`${p.portion('marking-les')} ${p.remark()}`)),
  ),

  text('les-subject', 'email', (p) =>
    lines(
      write`Subject: ${p.value('marking-les')} - weekly theft summary`,
      '',
      p.remarks(),
      'Share on the portal only.',
    ),
  ),

  text('tlp-advisory', 'report', (p) => {
    const color = p.value('marking-tlp');
    return lines(color, '', 'Advisory on card skimmers at fuel pumps', p.remarks(), '', color);
  }),

  text('tlp-email', 'email', (p) =>
    lines(write`Subject: [${p.value('marking-tlp')}] phishing against county clerks`, '', p.remarks()),
  ),

  text('tlp-slides', 'slides', (p) =>
    lines('# Cyber brief', '', p.value('marking-tlp'), '', `- ${p.remark()}`, `- ${p.remark()}`),
  ),

  text('classified-cable', 'report', (p) => {
    const banner = p.value('marking-classified');
    return lines(
      banner,
      write`${p.portion('marking-classified')} ${p.remark()}`,
      'Classified By: desk officer',
      'Derived From: multiple sources',
      'Declassify On: 20491231',
      banner,
    );
  }),

  text('classified-portions', 'memo', (p) =>
    lines('Meeting record', ...p.repeat(p.number(2, 4), () => write`${p.portion('marking-classified')} ${p.remark()}`)),
  ),

  text('classified-fax', 'memo', (p) =>
    lines(
      p.value('marking-classified'),
      'FAX, 3 PAGES',
      `From: liaison, ${p.town()}`,
      p.remarks(),
      p.value('marking-classified'),
    ),
  ),

  text('uk-official-sensitive', 'report', (p) => {
    const mark = p.value('marking-uk');
    return lines(mark, 'Force tactical assessment', p.remarks(), mark);
  }),

  text('uk-marked-email', 'email', (p) =>
    lines('Subject: tasking meeting', '', write`Classification: ${p.value('marking-uk')}`, p.remarks(), 'Kind regards'),
  ),

  text(
    'uk-mg6-header',
    'form',
    (p) =>
      lines(
        p.value('marking-uk'),
        'MG6D SENSITIVE UNUSED MATERIAL',
        `Item 1: ${p.remark()}`,
        write`Disclosure officer: ${p.british('officer-identity')}`,
      ),
    ['informant', 'marking-other'],
  ),

  text('ssi-footer', 'report', (p) =>
    lines(p.pick('Airport access plan', 'Rail yard security review'), p.remarks(), '', p.value('marking-ssi')),
  ),

  text('ssi-header', 'memo', (p) => lines(p.value('marking-ssi'), `Checkpoint staffing for ${p.date()}`, p.remarks())),

  text('pcii-cover', 'report', (p) => lines(p.value('marking-pcii'), '', 'Water plant site visit', p.remarks())),

  text('pcii-submission', 'prose', (p) =>
    lines(`Substation assessment of ${p.date()}.`, p.remarks(), '', p.value('marking-pcii')),
  ),

  text('third-agency', 'report', (p) => lines(p.value('marking-other'), '', p.remarks(), `Printed ${p.date()}`)),

  text('no-public-release', 'email', (p) =>
    lines('Subject: handbook, new edition', '', p.remark(), '', p.value('marking-other')),
  ),

  text('marked-footer', 'form', (p) =>
    lines(
      'CALL-OUT SHEET',
      write`On call: ${p.value('officer-identity')}`,
      write`Phone: ${p.value('phone-number')}`,
      '',
      join([p.value('marking-les'), p.value('marking-other')], '\n'),
    ),
  ),
];
