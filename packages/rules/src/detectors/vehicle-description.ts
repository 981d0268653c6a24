import type { Detector } from './detector.ts';
import { anyCasePattern } from './parts/pattern.ts';
import { combine, phrases } from './parts/phrases.ts';
import { countWords, mapWords, productWords } from './parts/table-words.ts';

/** Makers of vehicles as people and NCIC write them, and what bodies vehicles have. */
const make =
  `acura|alfa|audi|bmw|buick|cadi(?:llac)?|chev(?:y|rolet)?|chry(?:sler)?|citroen|dodg(?:e)?|fiat|ford|freightliner|gmc|harley|hond(?:a)?|
  hyun(?:dai)?|infi(?:niti)?|isuzu|jag(?:uar)?|jeep|kawasaki|kia|land rover|range rover|lexus|lexs|linc(?:oln)?|mazda|mazd|mercedes|merz|mercury|merc|mini|mits(?:ubishi)?|
  niss(?:an)?|olds(?:mobile)?|peugeot|plymouth|plym|pontiac|pont|porsche|ram|renault|rivian|saab|saturn|scion|seat|skoda|suba(?:ru)?|suzuki|tesla|tesl|
  toyt|toyota|vauxhall|volk(?:swagen)?|volvo|volv|vw|yamaha|civic|accord|camry|corolla|altima|silverado|tahoe|f-?150|mustang|charger|explorer|
  impala|malibu|jetta|focus|fiesta|corsa|astra|golf|transit|sprinter`
    .replaceAll(/\s+/g, ' ')
    .replaceAll('| ', '|');
const body =
  'sedan|coupe|suv|pickup|pick-up|p\\/u|truck|van|minivan|hatchback|wagon|motorcycle|m\\/c|moped|scooter|convertible|4d|4dr|2d|2dr|box truck|trailer|rv|saloon|estate|quad|atv|car|auto|camioneta|carro|moto';

/** A vehicle by make, color and body, as lookouts and reports have it. */
export const vehicleDescription: Detector = {
  infoType: 'vehicle-description',
  title: "Description of a person's vehicle",
  source: 'NCIC 2000 operating manual, vehicle file: VYR, VMA, VMO, VST, VCO',
  find: [],
  headers: {
    names: [
      ...combine(
        `vehicle; suspect vehicle; suspect car; auto; car; offender vehicle; involved vehicle; associated vehicle;
        target vehicle; victim vehicle; subject vehicle; getaway car; truck`,
        `desc; details; info; color make; used; driven; make color; yr make model color; model color`,
      ),
      ...phrases(`vehicle information; description of vehicle; suspect vehicle; subject vehicle; offender vehicle;
      victim vehicle; involved vehicle; target vehicle; getaway vehicle; lease vehicle; leased vehicle;
      undercover vehicle; make model; make model color; make model year; ymm; ymmc; yr mk mdl;
      vehicle used by suspect; associated vehicle; take home car; take home vehicle; assigned vehicle;
      personal vehicle; =vehicle; automobile; conveyance description; vehicle text; suspect car; suspect auto;
      subject car; make model yr; description of car; description of vehicle used; ymm color; make and model;
      vehicle involved; transport used; vehicle of interest; vehicle seen`),
    ],
    maybe: phrases(`=vehicle; =car; vehicle make; vehicle model`),
    not: phrases(`count; cost; miles; mileage; hours; class; type; tax; fee; number; date; damage; id; total; value; price; weight; license; plate; tag; vin;
      state; color code; status; owner; registration; insurance; policy; fuel; service; maintenance; day`),
    notBeside: [
      ...mapWords,
      ...countWords.filter((word) => word !== 'distance'),
      ...productWords,
      ...phrases('odometer; msrp; dealer; lot number; replacement year; fuel type; mpg'),
    ],
  },
  labelled: anyCasePattern`(?=[^\n]{0,160}?(?<![\p{L}\p{N}])(?:${make}|${body})(?![\p{L}\p{N}]))[\p{L}\p{N}'][^\n]{2,200}`,
  lengthMax: 210,
  confidence: { alone: 'likely', near: 'likely' },
  examples: [
    { label: 'VehicleDescription', text: '«blue Honda Accord, dent in left door»' },
    { label: 'VEH_DESC', text: '«2014 FORD F150 WHI»' },
    { label: 'SuspectVehicle', text: '«dark pickup with a ladder rack»' },
    { label: 'Year/Make/Model', text: '«2009 Toyota Camry»' },
    { label: 'Vehicle', text: '«gray van, no windows»' },
  ],
  counterexamples: [
    'a blue Honda Accord',
    { label: 'VehicleDescription', text: 'none' },
    { label: 'VehicleType', text: 'Ford pickup' },
    { label: 'Vehicle', text: '12' },
    { label: 'VehicleCount', text: '3 vans' },
    { label: 'VehicleCost', text: 'van 12,000' },
  ],
};
