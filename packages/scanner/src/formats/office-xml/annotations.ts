import type { XmlAttributes } from '../../structures/xml/xml-names.ts';

/** What an annotation of Word 2003 XML (`aml:annotation`) is written as: an element around what it holds, or a comment. */
export type Annotation =
  | { readonly kind: 'element'; readonly name: string; readonly attributes: XmlAttributes }
  | { readonly kind: 'comment'; readonly attributes: XmlAttributes };

/** Elements of WordprocessingML by the type of an annotation (ECMA-376 part 1, 17.13). */
const elements: Readonly<Record<string, string>> = {
  'Word.Insertion': 'w:ins',
  'Word.Deletion': 'w:del',
  'Word.Comment.Start': 'w:commentRangeStart',
  'Word.Comment.End': 'w:commentRangeEnd',
  'Word.Bookmark.Start': 'w:bookmarkStart',
  'Word.Bookmark.End': 'w:bookmarkEnd',
  'Word.Numbering': 'w:numberingChange',
};

/** What an annotation within an element is; of another type than the reference has, an element that nobody knows. */
export function annotationOf(attributes: XmlAttributes, parent: string): Annotation {
  const { 'w:type': type = '', 'w:name': name, 'w:initials': initials } = attributes;
  const { 'aml:id': id = '', 'aml:author': author, 'aml:createdate': date } = attributes;
  const own = {
    'w:id': id,
    ...(author !== undefined && { 'w:author': author }),
    ...(date !== undefined && { 'w:date': date }),
    ...(initials !== undefined && { 'w:initials': initials }),
    ...(name !== undefined && { 'w:name': name }),
  };
  if (type === 'Word.Comment') return { kind: 'comment', attributes: own };
  // The format that something had before: `w:rPrChange` in `w:rPr` (17.13.5).
  const element = type === 'Word.Formatting' ? `${parent}Change` : elements[type];
  return { kind: 'element', name: element ?? 'other:annotation', attributes: own };
}
