import { measureSchool } from './lib/bench/jobs';
const rows = [{ people: 200, policies: 8 }].flatMap((size) => measureSchool(size as never, (l) => console.error(l)));
for (const r of rows) console.log(r.size.people, r.job, JSON.stringify({ cpu: r.cost.cpu, calls: r.cost.calls, sent: r.cost.sent, read: r.cost.read }));
