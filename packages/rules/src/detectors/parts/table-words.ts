import { phrases } from './phrases.ts';

/** Words of the headers of tables that count people instead of listing them, and of elections and races. */
export const countWords: readonly string[] =
  phrases(`count; counts; total; totals; percent; pct; percentage; number of; num of; no of; rate;
  per capita; average; avg; median; mean; sum; subtotal; share; population; frequency; ytd; incidents; arrests; stops; offenses; victims;
  deaths; cases; complaints; headcount; votes; vote; ballots; candidate; contest; turnout; precincts reporting; jockey; horse;
  finish time; lap; laps; distance; january; february; jan; feb; fy; fiscal year; ytd total; quarter; q 1`);

/** Words of the headers of what is sold, kept in stock or lent. */
export const productWords: readonly string[] =
  phrases(`sku; upc; ean; isbn; barcode; price; unit price; list price; msrp; qty; quantity;
  in stock; stock; brand; manufacturer; part number; part no; item number; item no; product; product name; publisher; edition; shelf; call number;
  title; dewey; bid; invoice; invoice number; shipping; carrier; weight lbs; catalog; sale price; cost; unit cost; supplier`);

/** Words of the headers of plans of work. */
export const projectWords: readonly string[] =
  phrases(`project; project name; project id; budget; milestone; sprint; story points; deliverable;
  percent complete; task; task name; epic; backlog; grant; award amount; phase; workstream; objective; kpi`);

/** Words of the headers of maps and of what stands on them. */
export const mapWords: readonly string[] =
  phrases(`objectid; object id; globalid; global id; shape; shape area; shape length; parcel; parcel id; fid;
  elevation; geometry; wkt; apn; zoning; asset id; install date; hydrant`);
