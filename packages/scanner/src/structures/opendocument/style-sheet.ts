import { ProblemError } from '../../problem.ts';
import type { Layer } from '../drawing/page-layers.ts';
import type { XmlAttributes } from '../xml/xml-names.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import { toPoints } from './length.ts';
import type { Properties } from './look.ts';
import { placeOfShape } from './shape-place.ts';

/** How many styles a document may have, and the name of the limit. */
export interface StylesLimit {
  readonly number: number;
  readonly limit: string;
}

/** A page as its master has it (ODF 1.3 part 3, 16.9). */
export interface Master {
  readonly style: string | undefined;
  readonly layout: string | undefined;
  readonly next: string | undefined;
}

/** In points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

interface Style {
  readonly parent: string | undefined;
  readonly masterPage: string | undefined;
  readonly properties: Record<string, string>;
  /** Styles that hold in its place as long as conditions do (16.3). */
  readonly maps: string[];
}

/** Styles that one is based on, one after another. More are a circle. */
const CHAIN_MAX = 64;

const NONE: Properties = {};

/** The letters have the color that the program takes (20.402). */
const AUTOMATIC = 'style:use-window-font-color';

/** Attributes of properties that decide what is seen. */
const READ: ReadonlySet<string> = new Set([
  ...['fo:color', AUTOMATIC, 'fo:background-color', 'fo:font-size', 'text:display'],
  ...[
    'style:text-scale',
    'loext:opacity',
    'draw:fill',
    'draw:fill-color',
    'table:display',
    'style:row-height',
    'style:column-width',
  ],
  ...['presentation:visibility', 'style:cell-protect', 'style:run-through', 'fo:page-width', 'fo:page-height'],
  ...['draw:opacity', 'draw:opacity-name', 'fo:text-shadow', 'style:text-outline'],
  ...['presentation:background-visible', 'presentation:background-objects-visible'],
]);

/**
 * Reads the styles of a document (ODF 1.3 part 3, 16), and says what each comes to with all that it is based on. Automatic styles
 * are those of one part, and hold until another begins. Throws a limit where they are too many.
 */
export class StyleSheet implements XmlHandler {
  readonly #limit: StylesLimit;
  readonly #common = new Map<string, Style>();
  #automatic = new Map<string, Style>();
  /** Those of the part that has the masters, once another has begun. */
  #ofPages: Map<string, Style> | undefined;
  #resolved = new Map<string, Properties>();
  readonly #masters = new Map<string, Master>();
  readonly #hiddenLayers = new Set<string>();
  #isAutomatic = false;
  #style: Style | undefined;
  #count = 0;
  /** Masters of pages that styles of texts and of sheets ask for. */
  readonly #asked = new Set<string>();
  /** What masters draw behind what stands on their pages. */
  readonly #layers = new Map<string, Layer[]>();
  #master = '';

  constructor(limit: StylesLimit) {
    this.#limit = limit;
  }

  /** Another part begins, which has automatic styles of its own. */
  beginPart(): void {
    this.#ofPages ??= this.#automatic;
    this.#automatic = new Map();
    this.#resolved = new Map();
    this.#style = undefined;
    this.#count = 0;
  }

  open(name: string, attributes: XmlAttributes): void {
    const properties = PROPERTIES.exec(name)?.[1];
    const family = NAMED.get(name);
    if (properties !== undefined) this.#read(properties, attributes);
    else if (family !== undefined) this.#begin(family(attributes), attributes);
    else if (name === 'office:automatic-styles') this.#isAutomatic = true;
    else if (name === 'office:styles' || name === 'office:master-styles') this.#isAutomatic = false;
    else if (name === 'style:master-page') this.#addMaster(attributes);
    else if (name === 'style:map') this.#style?.maps.push(attributes['style:apply-style-name'] ?? '');
    else if (name === 'draw:layer') this.#addLayer(attributes);
    else if (PAINTING.has(name)) this.#addLayers(attributes);
  }

  close(name: string): void {
    if (NAMED.get(name) !== undefined) this.#style = undefined;
    else if (name === 'style:master-page') this.#master = '';
  }

  text(): void {}

  /** What a style of a family says, with all that it is based on; nothing if there is none of the name. */
  get(family: string, name: string | undefined): Properties {
    if (name === undefined) return NONE;
    const key = `${family} ${name}`;
    let found = this.#resolved.get(key);
    if (found === undefined) {
      found = this.#resolve(family, key);
      if (this.#find(key) !== undefined) this.#resolved.set(key, found);
    }
    return found;
  }

  /** The styles that hold in place of one as long as conditions do. */
  mapsOf(family: string, name: string | undefined): readonly string[] {
    return this.#find(`${family} ${name}`)?.maps ?? [];
  }

  /** The same of a style that a master names. */
  ofPages(family: string, name: string | undefined): Properties {
    return name === undefined ? NONE : this.#resolve(family, `${family} ${name}`, this.#ofPages ?? this.#automatic);
  }

  /** What holds for a family where no style says otherwise (16.4). */
  defaultOf(family: string): Properties {
    return this.#common.get(family)?.properties ?? NONE;
  }

  /** The master of a page; undefined if there is none of the name. */
  master(name: string | undefined): Master | undefined {
    return name === undefined ? undefined : this.#masters.get(name);
  }

  /** How large the pages of a master are; undefined if it does not say. */
  pageSize(master: string | undefined): PageSize | undefined {
    const layout = this.ofPages('page-layout', this.master(master)?.layout);
    const width = toPoints(layout['page-layout fo:page-width']);
    const height = toPoints(layout['page-layout fo:page-height']);
    return width === undefined || height === undefined ? undefined : { width, height };
  }

  /** What a master draws behind what stands on its pages, of no matter which color. */
  layersOf(master: string | undefined): readonly Layer[] {
    return this.#layers.get(master ?? '') ?? [];
  }

  /** Whether a layer is not shown (10.2.3). */
  isHiddenLayer(name: string | undefined): boolean {
    return name !== undefined && this.#hiddenLayers.has(name);
  }

  /** Whether a page of the document has something behind its text. */
  get hasPageColor(): boolean {
    return [...this.#masters.values()].some(({ layout }) => {
      const color = this.ofPages('page-layout', layout)['page-layout fo:background-color'];
      return color !== undefined && color !== 'transparent' && color.toLowerCase() !== '#ffffff';
    });
  }

  /** The masters that the pages of a text or of sheets are made by, besides those of `names`. */
  usedMasters(names: ReadonlySet<string>): ReadonlySet<string> {
    const [first] = this.#masters.keys();
    const used = new Set<string>([...names, ...this.#asked, ...(first === undefined ? [] : [first]), 'Standard']);
    for (const name of used) {
      const next = this.master(name)?.next;
      if (next !== undefined) used.add(next); // a set that grows is walked to its end
    }
    return used;
  }

  #begin(key: string, attributes: XmlAttributes): void {
    const { number, limit } = this.#limit;
    this.#count += 1;
    if (this.#count > number) throw new ProblemError('styles-limit', { number, limit });
    const masterPage = attributes['style:master-page-name'];
    this.#style = { parent: attributes['style:parent-style-name'], masterPage, properties: {}, maps: [] };
    if (masterPage !== undefined && masterPage !== '') this.#asked.add(masterPage);
    (this.#isAutomatic ? this.#automatic : this.#common).set(key, this.#style);
  }

  #read(owner: string, attributes: XmlAttributes): void {
    if (this.#style === undefined) return;
    for (const [name, value] of Object.entries(attributes)) {
      if (READ.has(name)) this.#style.properties[`${owner} ${name}`] = value;
    }
    // A color of its own is in place of the one that the program takes by a style that it is based on: both are one property.
    const isOwn = attributes['fo:color'] !== undefined && attributes[AUTOMATIC] === undefined;
    if (isOwn) this.#style.properties[`${owner} ${AUTOMATIC}`] = 'false';
  }

  #addMaster(attributes: XmlAttributes): void {
    const { number, limit } = this.#limit;
    if (this.#masters.size >= number) throw new ProblemError('styles-limit', { number, limit });
    this.#master = attributes['style:name'] ?? '';
    this.#layers.set(this.#master, []);
    this.#masters.set(this.#master, {
      style: attributes['draw:style-name'],
      layout: attributes['style:page-layout-name'],
      next: attributes['style:next-style-name'],
    });
  }

  #addLayer(attributes: XmlAttributes): void {
    const isHidden = /^(?:none|printer)$/.test(attributes['draw:display'] ?? '');
    if (!isHidden) return;
    const { number, limit } = this.#limit;
    if (this.#hiddenLayers.size >= number) throw new ProblemError('styles-limit', { number, limit });
    this.#hiddenLayers.add(attributes['draw:name'] ?? '');
  }

  /** Places for texts are not shown on pages, but for what each of those fills in. */
  #addLayers(attributes: XmlAttributes): void {
    if (attributes['presentation:placeholder'] === 'true') return;
    this.#layers.get(this.#master)?.push({ place: placeOfShape(attributes), color: 'unknown' });
  }

  #find(key: string, automatic = this.#automatic): Style | undefined {
    return automatic.get(key) ?? this.#common.get(key);
  }

  #resolve(family: string, key: string, automatic = this.#automatic): Properties {
    const chain: Style[] = [];
    let style = this.#find(key, automatic);
    while (style !== undefined && chain.length < CHAIN_MAX && !chain.includes(style)) {
      chain.push(style);
      style = style.parent === undefined ? undefined : this.#find(`${family} ${style.parent}`, automatic);
    }
    let resolved: Properties = {};
    for (const { properties } of chain.reverse()) resolved = { ...resolved, ...properties };
    return resolved;
  }
}

/** What covers a part of a page (10.3). */
const PAINTING: ReadonlySet<string> = new Set([
  ...['draw:rect', 'draw:custom-shape', 'draw:path', 'draw:polygon', 'draw:regular-polygon'],
  ...['draw:ellipse', 'draw:circle', 'draw:frame', 'draw:caption'],
]);

/** Elements that begin a style, and what it is found by. */
const NAMED: ReadonlyMap<string, (attributes: XmlAttributes) => string> = new Map([
  ['style:style', (attributes) => `${attributes['style:family']} ${attributes['style:name']}`],
  ['style:default-style', (attributes) => `${attributes['style:family']}`],
  ['style:page-layout', (attributes) => `page-layout ${attributes['style:name']}`],
]);

/** Elements that hold properties, and whose they are (17); LibreOffice has some of its own. */
const PROPERTIES =
  /^(?:style|loext):(text|paragraph|graphic|table|table-row|table-column|table-cell|section|drawing-page|page-layout)-properties$/;
