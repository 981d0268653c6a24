import { scan, FileSource, defaultLimits } from '../packages/scanner/src/index.ts';
const t=process.cpuUsage(); let chars=0,cells=0; const counts: Record<string,number>={};
const show=process.argv[3]==='-v';
await using s=new FileSource(process.argv[2]!, 'x'+process.argv[2]!.replace(/^.*(?=\.)/,''));
for await (const step of scan(s, defaultLimits)) { if(step.kind==='part'){ const p=step.part; counts[p.kind]=(counts[p.kind]??0)+1; if(p.kind==='text'){chars+=p.text.length;cells+=p.cells?.count??p.runs.length; if(show) for(const [i,r] of p.runs.slice(0,60).entries()) console.log(' ',JSON.stringify(r.at),r.label??'',r.hiddenBy??'',JSON.stringify(p.text.slice(r.start,(p.runs[i+1]?.start??p.text.length)-1)).slice(0,100));} else if(p.kind!=='member'&&(show||p.kind==='problem')) console.log(JSON.stringify(p)); else if(show) console.log('member'); } else if(show) console.log(step.kind,step.document.path,step.document.format);}
const u=process.cpuUsage(t); console.log(counts,chars,cells,(u.user+u.system)/1e6,'s',Math.round(process.resourceUsage().maxRSS/1024),'MB');
