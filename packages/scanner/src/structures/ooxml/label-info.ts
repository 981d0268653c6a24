import type { Part } from '../../document.ts';
import { type MetadataField, metadataParts } from '../../text/metadata.ts';
import type { XmlHandler } from '../xml/xml-reader.ts';
import type { OoxmlPackage } from './ooxml-package.ts';

/** Sensitivity labels that a package keeps beside its properties ([MS-OFFCRYPTO] 2.6), by their identifiers. */
export async function* readLabelInfo(ooxml: OoxmlPackage): AsyncGenerator<Part> {
  const fields: MetadataField[] = [];
  const open: XmlHandler['open'] = (name, { id = '', removed = '' }) => {
    const isLabel = name.slice(name.indexOf(':') + 1) === 'label';
    if (isLabel && !/^(?:1|true)$/.test(removed)) fields.push(['raw:sensitivity-label-id', id]);
  };
  for (const name of ooxml.parts.names) {
    if (ooxml.typeOf(name).endsWith('classificationlabels+xml') || /^\/?docMetadata\/LabelInfo\.xml$/i.test(name)) {
      yield* await ooxml.readAttributes(name, open);
    }
  }
  yield* metadataParts(fields, ooxml.context.limits);
}
