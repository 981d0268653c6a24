import type { Detector } from './detector.ts';
import { anyCasePattern, pattern } from './parts/pattern.ts';
import { phrases } from './parts/phrases.ts';

/** A password in a list of settings: not one of a variable, a template or a mask. */
const secret = String.raw`(?![\s$%<{*•]|\{|x{3}|your|password|pwd|secret|changeme|n\/a|\[)[^;\s"'<>&|]{3,80}`;

/** A setting of a database and up to six more, in which what is written has no line break. */
const settings = String.raw`[^;\n"'<>]{1,90};(?:[^;\n=]{1,40}=[^;\n"'<>]{0,90};){0,8}?\s{0,3}`;
const start =
  '(?:Provider|Data Source|Server|Host|Driver|DSN|Addr|Address|Network Address|Initial Catalog|Database|Uid|User ?ID|User|Username|File ?Name|Dbq)';

/** Databases, brokers and mail servers with a password in the string that opens them. */
export const connectionString: Detector = {
  infoType: 'connection-string',
  title: 'Connection string with a password',
  source:
    'ODBC and OLE DB connection strings (https://learn.microsoft.com/sql/connect); RFC 3986, section 3.2.1; libpq, section 34.1.1',
  secret: true,
  find: [
    // Settings parted by semicolons, the password among them: ODBC, OLE DB, ADO.NET, JDBC of SQL Server.
    anyCasePattern`(?<![\p{L}\p{N}])${start} ?= ?${settings}(?:[A-Za-z :]{0,24}(?:Password|Pwd)) ?= ?["']?${secret}`,
    anyCasePattern`(?<![\p{L}\p{N}])(?:Password|Pwd) ?= ?${secret};(?:[^;\n=]{1,40}=[^;\n"'<>]{0,90};){0,4} ?${start} ?= ?[^;\n"'<>]{1,60}[^;\s"'<>.,)]`,
    // JDBC with the password in the query or in front of the host.
    anyCasePattern`(?<![\p{L}\p{N}])jdbc:[a-z\d]{2,20}:[^\s"'<>]{1,160}?[?&;](?:password|pwd) ?= ?${secret}`,
    anyCasePattern`(?<![\p{L}\p{N}])jdbc:oracle:[a-z\d]{2,8}:[\w.$#-]{1,40}/(?!\$|<|password)[^\s@/"'<>]{3,60}@[^\s"'<>]{2,100}[^\s"'<>.,;)]`,
    // URLs of databases, brokers, directories and file servers.
    anyCasePattern`(?<![\p{L}\p{N}])(?:postgres(?:ql)?|mysql|mariadb|mongodb|redis|rediss|amqps?|mssql|sqlserver|oracle|clickhouse|cockroachdb|db2|couchbase|neo4j|bolt|nats|mqtts?|ldaps?|smtps?|imaps?|pop3s?|s?ftps?|smb|ssh)(?:\+[a-z\d]{2,12})?://[^\s:@/"'<>]{0,64}:(?![$<{*%[]|password@|pass@|secret@|xxx)[^\s:@/"'<>]{3,80}@[\p{L}\p{N}][^\s"'<>]{0,100}[^\s"'<>.,;:!?)\]]`,
    // Settings of libpq, parted by spaces.
    pattern`(?<![\p{L}\p{N}])host(?:addr)?=\S{1,80} (?:(?:port|dbname|user|sslmode|connect_timeout)=\S{1,60} ){1,5}password=(?![$<{*%'"]|xxx)\S{3,64}`,
    // Azure: an account or an endpoint, and its key in base64. Caches.
    pattern`(?<![\p{L}\p{N}])(?:AccountName|AccountEndpoint|Endpoint)=[^;\s"'<>]{1,120};(?:SharedAccessKeyName=[^;\s"'<>]{1,60};)?(?:AccountKey|SharedAccessKey)=[A-Za-z\d+/]{40,90}={0,2}`,
    pattern`(?<![\p{L}\p{N}])[a-z\d.-]{3,80}:\d{4,5},password=(?![$<{*%]|xxx)[^\s,"'<>]{3,80}`,
  ],
  headers: {
    names:
      phrases(`connection string; conn string; connstr; db connection; database connection; database connection string;
      sql connection; jdbc url; database url; db url; db uri; mongo uri; redis url; odbc connection;
      connection uri; data source string; dsn string`),
    not: phrases('type; name; timeout; status; count'),
  },
  lengthMax: 900,
  near: ['connection string', 'connectionstring', 'dsn', 'odbc', 'jdbc', 'database url', 'data source'],
  reserved: [
    // One word twice, on the machine itself: what a guide tells everyone to begin with.
    pattern`://(\w+):\1@(?:localhost|127\.0\.0\.1)\b`,
  ],
  confidence: { alone: 'sure', near: 'sure' },
  examples: [
    '«Driver={ODBC Driver 17 for SQL Server};Server=sql1;Database=portal;Uid=sa;Pwd=lake77»;',
    'connectionString="«Data Source=sql1.example.org;Initial Catalog=Portal;User ID=portal;Password=lake77#x»;Encrypt=True"',
    '«Provider=Microsoft.Jet.OLEDB.4.0;Data Source=C:\\data\\p.mdb;Jet OLEDB:Database Password=lake77»;',
    '«jdbc:mysql://db1.example.org:3306/portal?user=portal&password=lake77»&useSSL=false',
    '«jdbc:oracle:thin:roe/lake77@//ora1.example.org:1521/XE»',
    '«postgres://portal:lake77@db1.example.org:5432/portal»',
    '«redis://:lake77@cache1.example.org:6379/0»',
    '«host=db1.example.org port=5432 dbname=portal user=portal password=lake77» sslmode=require',
    '«cache1.example.org:6380,password=lake77»,ssl=True',
    `«AccountName=portal;AccountKey=${'EXAMPLEexample01'.repeat(5)}EXAMPL==»`,
    'Pooling; «Password=lake77;User ID=portal;Data Source=sql1.example.org»',
  ],
  counterexamples: [
    'Server=sql1;Database=Portal;Integrated Security=SSPI;',
    'Data Source=sql1;User ID=portal;Password={0};',
    'Server=sql1;User ID=portal;Password=*****;',
    'Server=sql1;User ID=portal;Password=$(DB_PASSWORD);',
    'postgres://user:password@localhost:5432/db',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: this is what stands in a shell script.
    'postgres://portal:${DB_PASSWORD}@db1.example.org/portal',
    'mongodb://db1.example.org:27017/portal',
    'https://example.org:8080/a@b',
    'jdbc:mysql://db1.example.org:3306/portal?useSSL=false',
    'host=db1.example.org port=5432 dbname=portal',
    'git clone ssh://git@example.org/portal.git',
  ],
};
