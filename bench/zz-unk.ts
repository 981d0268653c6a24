import { readFileSync } from 'node:fs';
import { scan, FileSource, defaultLimits } from '../packages/scanner/src/index.ts';
for(const f of readFileSync(process.argv[2]!,'utf8').trim().split('\n')){ await using s=new FileSource(f, f.split('/').at(-1)!);
 for await (const step of scan(s, defaultLimits)) { if(step.kind==='part'&&step.part.kind==='trait'&&(process.argv[3]!).split(',').includes(step.part.trait)) console.log(f.split('/').at(-1),step.document.path.slice(-40),JSON.stringify(step.part)); }}
