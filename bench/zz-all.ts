import { readFileSync } from 'node:fs';
import { scan, FileSource, defaultLimits } from '../packages/scanner/src/index.ts';
const files=readFileSync(process.argv[2]!,'utf8').trim().split('\n'); const traits: Record<string,number>={}; const example: Record<string,string>={}; let bad=0; const fmt: Record<string,number>={};
for(const f of files){ await using s=new FileSource(f, f.split('/').at(-1)!); const problems: string[]=[]; const seen=new Set<string>(); const t=Date.now(); let format='';
 for await (const step of scan(s, defaultLimits)) { if(step.kind==='open'&&step.document.depth===0) format=step.document.format; if(step.kind!=='part')continue; const p=step.part; if(step.document.depth===0&&p.kind==='problem') problems.push(p.problem.message+' '+JSON.stringify(p.problem.at??'')); if(p.kind==='trait'&&!seen.has(p.trait)){seen.add(p.trait);traits[p.trait]=(traits[p.trait]??0)+1;example[p.trait]??=f.replace('/work/shared/corpora/','')}}
 fmt[format]=(fmt[format]??0)+1;
 if(problems.length||Date.now()-t>5000){bad++;console.log(f.replace('/work/shared/corpora/',''),format,Date.now()-t+'ms',problems.slice(0,3).join(' | '));}}
console.log(files.length,'files',bad,'with problems',fmt); for(const [k,v] of Object.entries(traits).sort((a,b)=>b[1]-a[1])) console.log(v,k,example[k]);
