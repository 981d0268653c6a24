/** What of word-extractor 1.0.4 is used: it has no types of its own. */
declare module 'word-extractor' {
  interface ExtractedDocument {
    getBody(): string;
    getFootnotes(): string;
    getEndnotes(): string;
    getAnnotations(): string;
    getHeaders(options?: { includeFooters?: boolean }): string;
    getTextboxes(): string;
  }
  const WordExtractor: new () => { extract(source: string | Uint8Array): Promise<ExtractedDocument> };
  export = WordExtractor;
}
