const base64 = (text: string) => Buffer.from(text, 'base64');

/** `PEOPLE`, as bzip2 1.0.8, xz 5.4.1, lzip 1.23, zstd 1.5.4, lz4 1.9.4 and ncompress 4.2.4 write it. */
export const people = {
  bzip2: base64(
    'QlpoOTFBWSZTWdATWeIAAB5fAEAQQAb+4BQRmAAiQ6AAVFT9U00xMTA0DQin6Cj1BieUAFZdOvQSWOZdRXWIJbQBBjQPexKjGWQKXJkMwAwl1qjAJKfCuRoMbMfGvgu5IpwoSGgJrPEA',
  ),
  xz: base64(
    '/Td6WFoAAATm1rRGAgAhARYAAAB0L+Wj4ABMAEddACcYSaZnraRwXroSzoqnEPdL3KJBFBxkIiVmfBuf97YOXk9PR2ReBPtPb5mb6xfEKSuDQll+e4eLjH2w9Te0jvhmpAr8wAAAAADw2JYNwsjeTQABY01isDtmH7bzfQEAAAAABFla',
  ),
  xzSha256: base64(
    '/Td6WFoAAArh+wyhAgAhARYAAAB0L+Wj4ABMAEddACcYSaZnraRwXroSzoqnEPdL3KJBFBxkIiVmfBuf97YOXk9PR2ReBPtPb5mb6xfEKSuDQll+e4eLjH2w9Te0jvhmpAr8wAAAAAB2Vcp8CPjZEKOwBVWNSjspx8jJlKjmorGhfuf+JoYOVgABe007KCDkGJtLmgEAAAAAClla',
  ),
  /** With a filter of differences of four bytes. */
  xzDelta: base64(
    '/Td6WFoAAATm1rRGAgEDAQMhARaXj3H8AQBMTmFtZd7j4t0ADwQM3vcOIFvW4wEADOzCygQC/gIJBwH79/4IAQD+9QQB/QPZGT04ZNbjB/cM3sTKBAT8AgkEBvv5+QQB/gj0DAkADNEAAAAA8NiWDcLI3k0AAWVN5BdhMB+2830BAAAAAARZWg==',
  ),
  /** With a filter for programs of the x86. */
  xzProgram: base64(
    '/Td6WFoAAATm1rRGAgEEACEBFgANhjUf4ABMAEddACcYSaZnraRwXroSzoqnEPdL3KJBFBxkIiVmfBuf97YOXk9PR2ReBPtPb5mb6xfEKSuDQll+e4eLjH2w9Te0jvhmpAr8wAAAAADw2JYNwsjeTQABY01isDtmH7bzfQEAAAAABFla',
  ),
  lzma: base64(
    'XQAAgAD//////////wAnGEmmZ62kcF66Es6KpxD3S9yiQRQcZCIlZnwbn/e2Dl5PT0dkXgT7T2+Zm+sXxCkrg0JZfnuHi4x9sPU3tI74ZqQLDdaaP//2tlAA',
  ),
  lzip: base64(
    'TFpJUAEMACcYSaZnraRwXroSzoqnEPdL3KJBFBxkIiVmfBuf97YOXk9PR2ReBPtPb5mb6xfEKSuDQll+e4eLjH2w9Te0gkMw0gHi4UT///gjwABo8OAaTQAAAAAAAABnAAAAAAAAAA==',
  ),
  zstandard: base64(
    'KLUv/SRNTQIAkgQQFqClOnW36NN9UoJHyTIxS6SkjHsfGAHj//POb0FzvjpYhQBxgpeGy24a5yGM/leLdY3tIdIcS0OthQUAYRswFQEAMwIFBdqelt0=',
  ),
  lz4: base64(
    'BCJNGGxATQAAAAAAAAD6TQAAgE5hbWUsRE9CLFNTTgpKYW5lIERvZSwwMS8wMi8xOTkwLDA3OC0wNS0xMTIwCkpvaG4gUm9lLDAzLzA0LzE5ODUsMjE5LTA5LTk5OTkKAAAAAAK/GtY=',
  ),
  lz4Legacy: base64(
    'AiFMGE8AAADwJE5hbWUsRE9CLFNTTgpKYW5lIERvZSwwMS8wMi8xOTkwLDA3OC0wNS0xMTIwCkpvaG4gUiAA8AczLzA0LzE5ODUsMjE5LTA5LTk5OTkK',
  ),
  compress: base64(
    'H52QTsK0KcOCyBMhLKZMcaJASRg3ZUAQeUMQRowXMGS8iJEjBwwWMG7gaAGjRosYMWTAaPgGjRsQUiiCnIGRxsYcOGqwkMGRZI4WHTsqAA==',
  ),
};
