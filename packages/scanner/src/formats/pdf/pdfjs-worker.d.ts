/** The half of pdf.js that reads, which its package has no types of. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
