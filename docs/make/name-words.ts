/**
 * What the lists of names cannot say of themselves: which of their words are first of all something else. Chosen by
 * hand from the words that stand both in the lists and in an English dictionary.
 */

/**
 * Given names that are also words of the dictionary (a `jack`, a `john`, to `rob`), but with a capital before a surname
 * are names. All others that the dictionary has count only beside a surname that cannot be anything else.
 */
export const plainGivenNames = words(`
  abigail al alan albert alec alexander alfredo ali alison althea amelia amie ana andre angelica ann anna annette
  antoine barney barry ben benjamin benny bernard bertha beth betty billie billy blanche bob bobby bonnie brad brent
  carl carla carlos carmen carol celeste cesar charley charlie christie christy clara clarence claude clement clint
  colin colleen connie corey cory craig curt dan daniel danny daphne davy deborah denis derrick dexter diane dick
  dominick dominique donna doris earnest ed eddie eddy eduardo elaine ellen eliza elsa emma eric erica erick ernest
  ester eugenia felicia felix flossie fred frederick fritz gena georgette gilbert gloria greg gus harriet harry
  hector helen henry herman homer isaac isabel isabella jack jake james jane janet jasper jean jeanette jeff jenny jeremiah
  jerry jesse jessie jill jim jimmie jimmy jo joanna jock joe joel joey john johnnie johnny joseph josh judy julia
  julian julienne karen kate katie kelly kelvin ken kerry kevin kirk kris kyle larry laura lauren leonard lewis linda
  lionel lisa liz lizzie lorenzo lou louie louis louise lucas lucia lucy luke lydia lynn mabel maggie mamie marc
  marcella marguerite maria martha mary mathilda matilda mattie maxwell merle michael michelle mickey mike millie
  minnie molly morris moses murray nancy neal nelson nick nikki nina noah noel nora norma norman oliver ollie oscar
  otto pam patricia patrick patsy paul pedro peggy perry pete peter phil philip polly quentin ralph ramona randy
  ricardo richard rick rickey riley rita robert roberta roger romeo ronnie roscoe rosemary rosie roxanne rudolph ruth
  sally sam sammy samantha sara sarah saul scot sean sharon shawn sheila shelly sherman sidney simon solomon spencer
  stella steve steven stuart sue susan susie sybil sylvia tamara tammie tammy tanya tara ted teddy terry theodore
  thomas tiffany timothy tina tobias toby tom tommy tony travis tyler vanessa vera veronica wendy wilfred william
  willie xavier yvonne zachary
`);

/** Given names that the dictionary does not have, and that are more often places, days, brands or surnames. */
export const doubtfulGivenNames = words(`
  abilene africa alabama alaska alexandria america arizona asia athens atlanta austin avon bethany bethel bethlehem
  boston brandon brighton bristol britain brooklyn burlington cairo california cambridge camden carolina carson
  catalina charleston charlotte chelsea chester cheyenne china cleveland clifton clinton colombia colorado columbia columbus
  concord corona dakota dallas dayton denmark denver detroit devon diamond diego dover dublin durham easter easton eden
  egypt elizabethtown england essex europe evans fargo florence florida france francisco franklin fresno galveston
  geneva genoa georgia germany glen glenn glendale greece hampton harvard hamilton harrison havana helena holland houston
  india indiana ireland irving israel italy ithaca jackson jamaica jefferson jerusalem johnson jordan juneau kansas
  kent kentucky kenya kingston lancaster lansing laurel lexington lima lincoln london lourdes louisiana macon madison madrid
  malaysia malta manchester marietta marion maryland mckinley medina melbourne memphis mercedes mexico miami michigan milan
  minnesota mississippi missouri monroe montana montgomery morocco morton moscow napoleon nashville nebraska nevada
  newton norfolk odessa oklahoma olympia oregon orlando oxford palestine panama paris paramount persia peru philadelphia
  phoenix pierre plymouth portland porsha porsche preston princeton provo quebec raleigh reno richmond rochester rome
  russia salem samaria santiago saratoga savannah scotland seattle selma shannon sheridan siena sierra somerset spain stanford
  stanton sterling sydney syria tempe tennessee texas toledo toyota trenton trinity troy tucson tulsa utah valencia
  valentine venice vermont verona victoria vienna virginia wales warren warsaw washington wellington weston wilmington
  windsor winston worcester wyoming york
  lexus infiniti mercury saturn apple microsoft amazon disney hilton marriott nike
  monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
  october november december christmas
`);

/**
 * Surnames that are also words of the dictionary, but behind a given name are names: trades (a `miller`, a `baker`),
 * birds, and what happens to stand in it. All others that the dictionary has count only behind a given name that cannot
 * be anything else.
 */
export const plainSurnames = words(`
  alexander alvarez anderson archer baker barker baxter benjamin bender booker brewer brewster burke burgess butler carpenter carter
  cartwright chandler chapman cohen collier collins conner cooper cox curtis dawson dickens dobson doe dyer farmer fischer fisher fleming
  fletcher foreman fowler franco fuller gardner gibson gilbert glover goodman graham griffin harper harris heller hopper hoover
  hooper hunter jack jacob jones joseph kaiser kelly kirk kitchen lam lambert lee lewis lopez marshall martin mason massey maxwell
  medina melton mercer miller morris moses muller murphy murray nelson newell newton norman oliver palmer parker parsons patrick
  paul perkins perry peters pierce porter potter proctor reeves richter riley rodriguez roe rogers ross sanders santos sawyer schmidt shaw
  shepherd simon singer skinner smith snider spencer springer stein stevens steward stewart sykes tanner tate taylor thomas
  tucker turner tyler underwood walker waller wang watts weaver webb weber webster wheeler whitehead wilder williams wilson
  workman wright yang yates
`);

/** Words that end the name of a place, and behind a given name that is no surname are a surname: `Karen Hall`. */
export const placeSurnames = words(`
  bank banks bay beach bell bend blanco bluff bridge bridges brook brooks burn burns bush camp canal castle chapel church cliff coast
  cove creek crossing cross dale days dean depot east estate falls farm farms farmer field fields ford fords forest forge fountain fox garden gardens gates
  glen grade grange green grove hall ham harbor harbour heath hedges height heights hill hills holt house houses hunt hurst inn island isle
  junction key keys knight lake lakes land lands lane lawn lodge manor market marks marsh meadow meadows mill mills moss mount oak oaks orchard palace
  park parks pass patch path pier pike pines place plains point pond ponds pool poole pools port post posts quarry ranch range
  rapids rhodes ridge rivers rock rocks room row sands shore shores south spring springs square star stone stones store
  strand stream strong summit temple terrace tower towers town towns trail valley view villa wall walls ward wards
  warren water waters weir well wells west wharf wood woods woodland yard
`);

/** Words that are neither a given name nor a surname unless a label says so. */
export const neverNames = words(`
  act alert alley area arena avenue bar base bill board boulevard building bureau cemetery center centre charge circle city
  class clause club college common commons company corner corp council county court dam dams day desk district division dock doctrine
  drive elementary estates fair fire fort foundation gate group head high highway hospital hotel institute landing law laws library
  list lot main mall memorial mine mountain museum mutual north northern office parkway plant plaza rail report river road
  rule school science sea shop southern state station street study suit sun team test times township track trace tree trust tunnel union
  university usa vista walk war way western works zone
  ab ag am an and any are as at be but by can case cc co cold come coming cost did do does down each early end even ever every fast
  few final first five for four from full fun game general girl girls go good great had has have he hello her here him his how
  i ii iii if in inc is it its job junior just know last late later least left less let letter like list little llc ltd made major
  make man many march master men mid mini minor miss model month more most mr mrs ms much my near new news next nine no non not
  now number numbers of off oh ok okay old on one only open or order other our out over own page part party past pay people per person
  plan play please point power present president prior queen question quick read real ready red sa same sales san santa say see
  self senior series service set seven shall she ship sick side sign sir six some son sons soon special st staff start still
  stop such take talk ten than thank thanks that the thee their them then there these they thing this those though three thus time to
  today told too took top total toward tree true try two under until up upon us use used very via view vs was we week weeks were
  what when where which while who whom whose why with woman women word work world would year years yes yet you your
  alpha beta delta gamma omega sigma
`);

/** Places, companies and brands that are a given name and a surname by their letters. */
export const notPersons = words(`
  allen-bradley arthur-andersen ann-taylor betty-crocker calvin-klein charles-schwab charles-town dale-carnegie daly-city
  eddie-bauer edward-jones eli-lilly elizabeth-arden elizabeth-city estee-lauder glen-allen glen-burnie glen-ellyn
  harley-davidson harris-teeter jack-daniels jackson-hewitt james-madison james-town jim-beam jim-thorpe jimmy-johns
  john-deere john-hancock johnnie-walker johnny-walker johns-hopkins leo-burnett levi-strauss louis-vuitton martin-luther
  martin-marietta mary-kay merrill-lynch lawrence-livermore morgan-stanley neiman-marcus oscar-mayer perry-ellis philip-morris ralph-lauren
  raymond-james russell-stover sam-adams samuel-adams sara-lee sherwin-williams smith-barney taylor-morrison thomas-cook
  hong-kong jan-mayen sao-tome tristan-cunha rio-grande rio-blanco juana-diaz santo-domingo diego-garcia roosevelt-roads isla-man
  tommy-hilfiger walter-reed warner-robins wells-fargo william-penn william-hill tom-collins brandy-alexander cherry-garcia jack-hammer kia-rio
  sam-houston shirley-temple alfa-romeo lake-charles bloody-mary peach-melba remington-steele
`);

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(/\s+/).filter((word) => word !== ''));
}
