package personal

import "strings"

// personTitles are words of the title of a person.
var personTitles = strings.Fields(`director directors coordinator dean chief officer officers president provost chancellor vice
	manager supervisor administrator registrar advisor adviser counselor chaplain captain sergeant lieutenant marshal
	sheriff commander superintendent secretary assistant associate head chair principal investigator dispatcher coach warden`)

// institutionWords are words of the names of offices, institutions and places,
// which are written with capital letters as names of persons are.
var institutionWords = strings.Fields(`academic access activities admissions advancement advising advocacy affairs aid and alert alumni
	ambulance annex apartments association athletics avenue aquatic behavioral benefits board building bursar business campus
	campuses care career center centre chapel city civil clery clinic club college commission committee communications
	community compliance computing conduct conference continuing control council counseling county court crime crisis
	crossing dental department desk development dining dispatch district diversity division drive education emergency
	employee employees employment engagement engineering enrollment environmental equal equity ethics events executive
	facilities facility faculty federal field finance financial fire first floor food fraternity freshman garage general
	global government graduate greek grounds group guard hall health helpline high home hospital hotline house housing
	human inclusion information initiatives institute institution institutional integrity international intramural
	judicial labor laboratory law learning legal leadership library life line local main maintenance management medical
	ministry minority multicultural national night north nursing office ombuds ombudsperson on online operations
	opportunity organizations park parking pastoral patrol personnel physical plant plaza police policy port prevention
	program programs property protection provost public quad recreation relations religious residence residences
	resident residential resource resources response responsibility rights risk road safety school science section
	security senior service services sexual society sorority sororities south sports staff state station street student
	students study substance success support survivor system team technology tip title tower town training transit
	transportation trust unit union university veterans victim village violence visitor wellness west women work year
	east ninth blue light campuswide the of for at in`)

// givenNames are given names that are common in the United States.
var givenNames = strings.Fields(`aaron adam alan albert alexander alice alicia amanda amber amy andrea andrew angela ann anna anne
	anthony antonio arthur ashley barbara benjamin betty beverly billy bobby brandon brenda brian brittany bruce bryan
	carl carlos carol caroline carolyn catherine charles cheryl christian christina christine christopher cynthia
	daniel danielle david deborah debra denise dennis diana diane diego donald donna dorothy douglas dylan edward
	elizabeth emily emma eric erica ethan eugene evelyn fatima frances francisco frank gabriel gary george gerald
	gloria grace greg gregory hannah harold harry heather helen henry isabella jack jacob jacqueline jamal james jamie
	jane janet janice jason javier jean jeffrey jennifer jeremy jerry jesse jessica jesus joan joe john jonathan jordan
	jorge jose joseph joshua joyce juan judith judy julia julie justin karen karl katherine kathleen kathryn kayla
	keith kelly kenneth kevin kim kimberly kyle larry latoya laura lauren lawrence linda lisa logan lori louis luis
	madison manuel margaret maria marie marilyn mark martha martin mary matthew megan melissa michael michelle
	miguel mohammed muhammad nancy natalie nathan nicholas nicole noah olivia pamela patricia patrick paul peter
	philip phillip rachel ralph randy raymond rebecca richard robert roger ronald rosa roy russell ruth ryan samantha
	samuel sandra sara sarah scott sean sharon shirley sofia sophia stephanie stephen steven susan tamika teresa
	terry theresa thomas timothy tyler victoria vincent virginia walter wayne wei william willie zachary`)
