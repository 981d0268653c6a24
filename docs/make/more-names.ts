/** Given names of peoples whose names the other lists have in their own letters, or not at all. */
export const moreGivenNames = `
  aoife aisling aislinn ailbhe aine bairre blathnaid brendan brid bridget brigid bronagh caitlin caitriona caoimhe caoimhin cathal ciara ciaran
  cillian clodagh clona colm colman conall conor cormac dairine daithi darragh deaglan declan dearbhla deirdre diarmuid donal donncha eamon eamonn
  eimear eoghan eoin fergal fergus fiachra fionn fionnuala grainne gearoid gobnait liadh liadan mairead maeve meabh muireann muiris naoise niall niamh nollaig
  oisin orla orlaith padraic padraig peadar proinsias riona roisin ruairi ruadhan sadhbh saoirse seamus seanan seosamh shay sile sinead siobhan
  sorcha tadhg tiernan tomas treasa ultan
  aled alun angharad anwen arwel bethan bronwen bryn carwyn carys catrin ceri cerys dafydd delyth dewi dilwyn dylan eilir eirian
  eirlys eleri elin elinor emrys emyr ffion gareth geraint gethin gwen gwenllian gwilym gwyn gwyneth haf heledd huw hywel idris iestyn
  ieuan ifan illtyd ioan iolo iorwerth iwan llewellyn llinos lowri mair mali mared megan meirion menna mererid myfanwy nerys nesta nia
  non olwen osian owain rhian rhiannon rhodri rhys siwan sioned steffan tegwen tomos tudur
  ailsa alasdair alastair alistair angus aonghas callum calum catriona ciorstaidh coinneach eilidh ewan ewen fiona fraser hamish iain
  isla kirsty lachlan lorna mairi mhairi morag morven ruaridh rory seonaid sholto struan torquil
  aarav abhishek aditi aditya ajay ajit akash akhil amar amit amita amitabh amrit anand ananya aniket anil anita anjali ankit ankita anuj anupam
  anuradha aparna archana arjun arun aruna arvind asha ashish ashok ashwin avinash bala balaji bharat bhavna bhaskar bhupinder chandan chandra
  chetan darshan deepa deepak deepika devika dhruv dilip dinesh divya durga ganesh gaurav gauri geeta girish gopal gurdeep gurpreet
  gurmeet harbhajan hardeep hari harish harjit harpreet harsh harsha hemant indira ishaan jagdish jaspreet jasleen jaswinder jaya jayant jayesh
  jitendra jyoti kailash kalpana kamal kapil karan karthik kartik kavita kiran kishore komal krishna kuldeep kulwinder kumar lakshmi lalit lata
  madhav madhu madhuri mahesh malini mandeep maninder manish manjit manoj meena meera mehul mohan mohit mukesh murali nalini namrata
  nandini narayan naresh naveen navdeep navjot neelam neha nikhil nikita nilesh nimisha niraj nisha nitin padma pallavi pankaj parminder
  parvati pooja prabhu pradeep prakash pramod pranav prasad prashant pratima praveen preeti prem priya priyanka puneet rachna radha raghav
  rahul raj rajan rajat rajeev rajendra rajesh rajinder rajiv raju rakesh raman ramesh rani ranjit rashmi ratan ravi ravinder rekha renu ritu
  rohan rohit ruchi rupa rupinder sachin sameer sandeep sandhya sangeeta sanjay sanjeev santosh sapna sarita satish satnam savita seema shailesh
  shalini shankar sharad shashi sheetal shilpa shivani shobha shreya shruti shweta simran sneha sonal sonia sridhar srinivas subhash sudha sudhir
  sujata sukhdeep sukhwinder suman sunil sunita suresh surinder surjit sushil sushma swapnil swati tarun tejas uday uma umesh usha varun
  vasant venkat venkatesh vidya vijay vikas vikram vinay vinod vipul vishal vishnu vivek yash yogesh
  abbas abdallah abdel abdi abdiaziz abdifatah abdikadir abdirahman abdou abdoulaye abdul abdullah abdullahi abdur abu adeel adel adnan adil afshan ahmad ahmed aisha
  akbar akram ali alia aliya amal ameen amina aminata amir amira amjad ammar anas anwar aqsa arif arshad asad asif asim asma atif ayaan ayan ayesha azhar aziz
  basim bashir bilal bilquis dalia dina ehsan fadi fahad faisal faiza farah fareed farhan farid farida farooq faruk fatema fatima fatimah fatma fawad
  fouad ghulam habib habiba hadi hafiz hajra hakim halima hamid hamza hana hanan hani haris haroon hasan hashim hassan hatem haya hiba huda huma humaira husain
  hussain hussein ibrahim idrees idris iftikhar ijaz ikram imad iman imran inaya inam iqbal irfan irum ishaq ismail jalal jamal jamil jamila javed junaid kamal
  kamran karim karima kashif khadija khaled khalid khalil khadra khurram laila latif layla leila lubna mahdi mahmood mahmoud mahmud maher malik mamadou manal mansoor
  mariam maryam masood mehdi mohamad mohamed mohammad mohammed mohamud mohsin mona mousa moussa mubarak muhammad muhammed mukhtar munir murad
  musa mustafa mustapha nabeel nabil nabila nadeem nadia nadim naeem najib najma naila naima nargis naseem naser nasir nasra nasreen nawal nazia nazir noor noura nusrat
  omar osama osman othman parveen qasim rabia rafiq rahim raja rana rania rashid rasheed rasha rayan raza rehan rehana reza rizwan robina rubina rukhsana saad saba sabah sabir
  sabrina sadia saeed safa safia sahar sahra saif saima sajid sajida sakina salah saleem saleh salim salima salma salman samina samir samira samiya sana sanaa sarwar
  shabana shabbir shafiq shagufta shahbaz shahid shahida shahnaz shahzad shaista shakeel shakil sharif shaukat shazia sher shireen shoaib sikandar soha sohail suhail
  sulaiman suleiman sultan sumaira sumaya syed tahir tahira talal tamer tanveer tariq tasneem tauqeer taher usama usman uzma wael wafa wahid wajid waleed walid waqar
  waqas wasim yahya yasin yasir yasmeen yasmin yousef youssef yunus yusuf zafar zahid zahida zahir zahra zain zainab zakaria zara zarina zaid zeeshan zeinab ziad zoya zubair zulfiqar
  akiko akira asuka ayaka ayako ayumi chiyo daichi daiki daisuke eiji emiko fumiko fumio goro hana haruka haruki haruto hideki hideo hikari hinata hiroaki hiroki
  hiroko hiromi hiroshi hiroto hisashi hitomi ichiro isamu izumi jiro junichi junko kaede kaito kaori katsumi kazuhiro kazuki kazuko kazuo keiko keisuke kei
  kenichi kenji kenta kiyoshi koichi koji kotaro kumiko kyoko makoto mai mariko masaaki masahiro masaki masako masao masashi masato masayuki megumi michiko midori
  mika miki minoru misaki mitsuko miyuki mizuki momoko naoki naoko naomi natsuki noboru noriko norio osamu reiko riku ryo ryota ryuichi sachiko sakura satoko satoru
  satoshi sayuri setsuko shigeru shinichi shinji shiori shinobu shizuka shota shun sho sosuke sumiko susumu tadashi taichi takahiro takako takashi takayuki takeo takeshi
  takumi tamiko taro tatsuya tetsuo tetsuya tomoko tomomi toru toshiko toshio tsubasa tsutomu wataru yasuhiro yasuko yasuo yoichi yoko yoshiko yoshio yoshihiro yosuke yui
  yuji yuka yukari yuki yukiko yukio yumi yumiko yuta yutaka yuto
  bowen changmin cheng chenxi chunhua dawei deming dongmei fang fangfang feng guang guanghui guiying guo guoqiang haiyan hao haoran hong hongmei hui huifang jiahao jian jianguo
  jianhua jianjun jianming jianping jiaqi jie jing jingyi jinhua jun junjie kai lanying lei lihua lijuan lijun liling lina ling liping liqin long meiling meihua
  ming mingyu minghao peng ping qiang qing qingyun rong rui shan shaohua shufen shuang siyu tao ting tingting wei weidong weiming wen wenjie wenjing xia xiang xiaofei
  xiaohong xiaojun xiaolan xiaoli xiaoling xiaomei xiaoming xiaoping xiaoyan xin xinyi xiu xiulan xiuying xiuzhen xue xuemei yan yang yanfang yanhong yanling yanping yi yifan ying yingying yong yu
  yuan yue yuhan yulan yuming yun yuting yuxuan zhang zhen zhi zhiqiang zhiwei zhiyuan zhong zihan zixuan
  byung chul dong donghyun eunji eunjung haejin haeun hana hyejin hyun hyunjin hyunwoo jaehyun jaesung jaewon jihoon jihye jimin jinhee jiwon jiyoung
  joon joonho junho kyung kyungsoo minho minjae minji minjun minseo myung sanghoon sangwoo seojun seoyeon seung seunghoon soojin sooyoung sora sunghee sunghoon sungmin taehyung taeyang
  woojin yejin yeon yeonjun yoon youngho youngjin youngmi yuna yuri
  anh bao binh chau cuong dat diem dieu dung duong giang hai hanh hien hieu hoang hung huong huyen khanh khoa kieu kim lan lien linh loan mai minh nam
  nga ngoc nguyet nhung oanh phong phuc phuong quang quoc quynh son tam thanh thao thi thinh thu thuan thuy tien tin toan trang tri trinh trung truc
  tuan tung tuyen tuyet uyen van viet vinh vy xuan yen
  abeba abebe addisu adaeze adaora ade ademola adebayo adewale afia akosua akua alemayehu ama amare amadou amaka amarachi aminu ayodele azeb babatunde bekele berhane binta biruk bola
  bolanle bukola chiamaka chibuzo chidi chidiebere chidinma chika chima chinedu chinelo chinonso chinwe chioma chisom chukwudi chukwuemeka daniyal dawit dembe desta ebele
  efua ejike emeka esi fatou fatoumata femi fikru folake folasade funmilayo getachew girma gugu habtamu haile halimatou hirut ibironke ifeanyi ifeoma ikenna ime isatou jelani kagiso
  kelechi kemi kofi kojo kwabena kwadwo kwaku kwame kwasi kwesi lerato lindiwe lwazi makeda mandla marefa mariama meseret mulugeta mpho nana nandi ngozi nkechi
  nkosana nnamdi nomvula nonso ntombi obinna oluchi olufemi olumide oluwaseun olusegun onyeka ousmane palesa rasheeda selam selamawit sade sekou segun sibusiso simba sipho siyabonga
  sizwe solomon tadesse tafari tariku taiwo temesgen temitope tendai tesfaye tewodros thabo thandi thandiwe themba thulani tigist tinashe tirunesh titilayo tobenna tolulope tunde
  uche uchenna uzoma worku yaa yared yaw yemi yetunde yohannes zanele zerihun zola
  aaliyah ayanna darnell daquan davonte deandre deja delonte demarcus demetrius deonte derrion deshaun deshawn devonte dontae ebony imani jabari jamaal jamal jamar
  jaquan jaylen jermaine kadeem kareem keisha keyshawn kiara kierra lakeisha lakisha lamar laquan laquisha lashonda latanya latasha latisha latonya latoya latrice lashawn
  malika malik marquis marquise monique nakia niesha octavia raheem rashad rasheed reginald sade shanice shaniqua shante shaquan shaquille tamika tanisha tavon terrell
  tremaine treyvon trevon tyree tyreke tyrell tyrone tyshawn yolanda zaire zakiya
  aleksandr aleksei aleksey alexei alyona anastasia anastasiya anatoliy andrei andrey andriy arkady artem artyom bogdan bohdan borys boryslav bronislava danylo daria
  darya denys dmitri dmitriy dmitry dmytro ekaterina elena evgeni evgeny evgeniya fedir galina gennady grigory halyna hanna ievgen ihor ilya inna iryna irina ivan katarzyna
  kateryna khrystyna konstantin kostya ksenia ksenija larysa lev liudmyla ludmila lyubov lyudmila maksim maksym marina marichka mariya maryna mikhail mykhailo mykola nadezhda
  nadiya natalia nataliya natalya nikolai nikolay oksana oleg oleh oleksandr oleksii olena olga olha orest ostap petro pavlo polina roksolana ruslan semyon sergei sergey
  serhii slava stanislav stepan svetlana svitlana taras tatiana tatyana tetiana tymofiy vadim vadym valentyna valeriya vasily vasyl viktor viktoriya vitali vitaliy vitaly
  vladimir vladislav vladyslav volodymyr vsevolod vyacheslav yana yaroslav yaroslava yegor yekaterina yelena yevgeny yevhen yulia yuliya yuri yuriy zhanna zinaida
  ardit agron albana arben besnik blerim dritan fatmir flutura gentian ilir kujtim shpresa shqipe valdrin valmir
  alofa fetu iosefa kaimana kainoa kalani kamalei keala keanu kekoa keoni leilani mahina makana malia manaia noelani sefa sione tavita tevita
`;

/** Surnames, likewise. */
export const moreSurnames = `
  llewellyn llewelyn fitzwilliam fitzmaurice fitzsimons gwynne bevan prosser probert pritchard pugh penry parry onslow maddocks
  ap-rhys cadogan trahearne vaughan yorath
  acharya advani agarwal aggarwal agnihotri ahluwalia ahuja ambani anand apte arora atwal awasthi babu bagchi bajaj bajwa bakshi banerjee banerji bansal basu batra
  bedi bhagat bhandari bhardwaj bhargava bhasin bhatia bhatt bhattacharya bhattacharyya bhullar biswas bose chahal chakraborty chakravarty chandra chatterjee chaturvedi
  chaudhary chaudhry chaudhuri chauhan chavan chawla chopra choudhary choudhury chowdhury dalal das dasgupta datta deol desai deshmukh deshpande dey dhaliwal dhar
  dhawan dhillon dhingra dixit dubey dutta dwivedi gandhi ganguly garg gaur ghosh gill goel gokhale gopal gosain goswami goyal grewal grover gulati gupta iyengar iyer
  jadhav jain jaiswal jha johal joshi kakkar kalra kamath kapadia kapoor kapur karnik kashyap kaul kaur khanna khatri khosla khurana kohli krishnamurthy krishnan
  kulkarni kumar lal lohia luthra mahajan maheshwari malhotra mann mathur mehra mehrotra mehta menon mishra misra mittal modi mohan mukherjee mukhopadhyay murthy
  nagarajan naidu nair nanda narang narayan narayanan natarajan nath nayak nayar oberoi ojha padmanabhan pande pandey pandit pandya panicker parekh parikh patel pathak patil
  pillai prabhu prakash prasad puri purohit raghavan rai rajagopalan rajan rajput ramachandran ramakrishnan ramanathan ramaswamy randhawa rangan rao rathore rattan raut
  ravindran reddy roy saha sahni sahota saini samra sandhu sangha sanghera sarin sarkar sarna sawant saxena sehgal sekhon sen sengupta seth sethi shah sharma shetty
  shukla sidhu singh singhal sinha sodhi sohal solanki somal soni sood sridharan srinivasan srivastava subramaniam subramanian sundaram swaminathan tandon taneja
  thakkar thakur thapar tiwari tripathi trivedi upadhyay uppal varma venkataraman venkatesan verma virk vyas wadhwa walia yadav
  abbasi abdi abdullah abdullahi afzal ahmad ahmadi ahmed akbar akhtar akram al-masri alam ali amin amini amiri anjum ansari anwar arshad ashraf aslam aziz azizi baig bajwa bashir bhatti
  bukhari butt chaudhary chaudhry choudhury dar farah farooq farooqi ghani ghulam gilani haddad haidari haider hamid haq hashemi hashmi hassan hassanzadeh hosseini hussain hussaini hussein ibrahim
  ilyas iqbal irfan ismail jafari jama jamal jamil javed kamal karim karimi kazmi khalid khalil khan khatun khattak khawaja latif mahmood mahmoud malik mansour mansoor masood mehmood miah mirza mohamed
  mohamud mohammad mohammadi mohammed mubarak mughal muhammad mustafa naeem naqvi nasir nawaz nazir noor nur omar osman parveen pervez qadir qasim qureshi rafiq rahim rahimi rahman
  raja rana rashid rasool rauf raza rehman rezaei riaz rizvi sadiq saeed saleem saleh salim salman samadi sarwar sattar shafiq shah shaheen shahid shahzad shaikh sharif sheikh siddique siddiqui
  soltani suleiman sultan syed tahir tariq uddin ullah usman waheed wahid warsame yasin yousaf yusuf zafar zaidi zaman
  abe adachi aoki arai araki asano chiba doi endo fujii fujimoto fujita fujiwara fukuda fukui furukawa goto hamada hara harada hasegawa hashimoto hattori hayashi higuchi hirano
  hirata honda hoshino igarashi iida ikeda imai inoue ishida ishihara ishii ishikawa ito iwasaki iwata kaneko kato kawaguchi kawamura kawasaki kikuchi kimura kinoshita kitagawa kobayashi
  koga kojima komatsu kondo koyama kubo kubota kudo kumagai maeda maruyama masuda matsubara matsuda matsui matsumoto matsumura matsunaga matsuo matsuoka matsushita mizuno mochizuki
  mori morimoto morita murakami murata nagai nagata nakagawa nakajima nakamura nakano nakashima nakata nakayama nishida nishikawa nishimura noguchi nomura oda ogawa okada okamoto okazaki
  okubo ono onishi osaki oshima ota otsuka ozawa saito sakai sakaguchi sakamoto sakurai sano sasaki sato shibata shimada shimizu shinohara sugimoto sugiyama suzuki takada takagi takahashi takano
  takeda takeuchi tamura tanabe tanaka taniguchi tsuchiya tsuda tsukamoto uchida ueda uehara ueno wada watanabe yamada yamagishi yamaguchi yamamoto yamamura yamanaka yamashita yamauchi yamazaki
  yano yasuda yokoyama yoshida yoshikawa yoshimura yoshioka
  bai cai cao chao chau chen cheng cheung chiang chiu chong chou chow chu chua chui cui dai deng ding dong fan fang feng fong fu gao guo han he hong hou hsieh hsu huang hui
  jiang jin kong kwan kwok kwon lai lau leung liang liao lim lin liu loh luo ma mak meng mok ng ngai pan peng qian qin qiu ren shen sheng shi shum siu song su sun tam tan tang
  tao teng tian tong tsai tsang tse tsui wan wang wei wen wu xia xiao xie xiong xu xue yan yang yao yap yeung yin yip yu yuan yuen zeng zhang zhao zheng zhong zhou zhu zhuang zou
  ahn bae baek bang byun cha chae cho choe choi chun chung eom gim gwak hahm heo hwang jang jeon jeong jin joo jung kang kim koo kwak kwon lee moon nam noh oh paik
  park pyo rhee roh ryu seo seok shim shin sohn suh sung won woo yang yeo yi yim yoo yoon yun
  bui cao chau dang dao dinh doan dong duong hoang huynh lam le luong luu mai ngo nguyen pham phan phung quach quan ta thai thach to ton tran trinh trinh truong vo vu vuong
  abara abebe abiodun abioye abiola acheampong achebe addo adebayo adebisi adegoke adeleke adeola aderibigbe adesanya adeyemi adjei afolabi agbaje agyeman aidoo ajayi akande akinola akintola akpan alabi
  amadi amankwah amoah ampofo anane aning ansah antwi appiah arthur asamoah asante asare attah awuah ayodele azikiwe baah babalola balogun bangura barry bassey bekele boakye boateng bonsu botchwey camara ceesay
  chikwendu chukwu cisse conteh coulibaly dauda dembele diallo diarra diop dlamini doumbia dube ekwueme eze ezeh fofana frimpong gebre gebremariam getachew girma gyamfi haile ibe idowu igwe
  iwu jallow jawara kamara kamau kante kariuki keita khoza khumalo kimani kipchoge koffi koroma kouassi kuffour lawal mabaso madu mahlangu maina makeba mamba mandela mbeki mbatha mbeng mensah mkhize modise mohale mokoena
  molefe moyo mthembu musa mutasa mutua mwangi n'diaye ncube ndlovu ndiaye ndour ngubane ngwenya njoroge nkansah nkosi nkrumah nwachukwu nwankwo nwosu nyambura nyarko obeng obi odhiambo oduya ofori ogbonna ogunbanjo
  ogundipe ojo okafor okeke okereke okonkwo okoro okoye okpara oladipo olatunji onyango opoku oppong osei otieno ouattara ouedraogo owusu oyelaran phiri quaye sackey sangare sarpong sesay sibanda sidibe sithole
  sow sowah sylla tadesse tembo tesfaye teshome tetteh toure traore tshabalala twum uba udoh umeh wanjiru wolde yeboah zulu zuma zwane
  bondarenko boyko datsenko dovzhenko hrytsenko ivanov ivanova ivanenko kovalchuk kovalenko kravchenko kuznetsov lysenko marchenko melnyk morozov oliynyk petrenko petrov petrova pavlenko polishchuk
  popov popova romanov romanenko rudenko savchenko shevchenko smirnov sokolov sokolova symonenko tkachenko tkachuk tymoshenko vasiliev volkov yanukovych yushchenko zelenko zelensky
  bogdanovic djordjevic dvorak gashi hoxha jovanovic krasniqi markovic milosevic nikolic novak novakovic pavlovic petrovic popovic stojanovic
`;
