package main

// The patterns are ECMA-262 with the flag u, as JSON Schema wants them. They
// use no lookahead, and no class or escape that means something else elsewhere,
// so that Go's regexp and others read them alike: white space and line ends
// stand in them as characters.

// Parts of patterns.
const (
	// spaces is .NET's white space, numberSpaces what may stand around a number.
	spaces       = "[" + space + "]*"
	space        = "\t-\r\u0085\\p{Z}"
	numberSpaces = "[\t-\r ]*"

	// enumName is the name of a value of an enumeration.
	enumName = `[\p{L}_][\p{L}\p{Nd}_]*`

	guid       = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"
	clock      = "([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
	digits     = `([0-9]+\.?[0-9]*|\.[0-9]+)`
	upTo255    = "0*(25[0-5]|2[0-4][0-9]|1?[0-9]{1,2})"
	trueFalse  = "([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])"
	signed     = `[+\-]?[0-9]+`
	anyHexSign = `(\+?0[xX]|\+)?`
)

// Patterns of rules.
const (
	notBlankPattern = "[^" + space + "]"
	emailPattern    = "^[^@\r\n]+@[^@\r\n]+$"
	urlPattern      = `^[Hh][Tt][Tt][Pp][Ss]?://[^/?#:]`

	// The documented pattern of a mobile number in three, for want of lookahead:
	// what may stand in it, its five digits before the first line feed, and
	// nothing beyond U+FFFF, where .NET knows no digits.
	mobilePattern       = `^\+?[\p{Nd}` + space + `()\-]{5,20}$`
	mobileDigitsPattern = "^([^\n]*?\\p{Nd}){5}"
	mobileUnitsPattern  = "^[^\U00010000-\U0010ffff]*$"
)

// Patterns of what is written.
const (
	guidPattern = "^" + guid + "$"
	datePattern = "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T" + clock + `(\.[0-9]{1,7})?(Z|[+\-][0-9]{2}:[0-9]{2})?$`
	enumPattern = "^" + enumName + "$"
	idPattern   = "^" + numberSpaces + signed + numberSpaces + "$"
)

// Patterns of what is read.
const (
	integerReadPattern = idPattern
	byteReadPattern    = "^" + numberSpaces + `(\+?` + upTo255 + "|-0+)" + numberSpaces + "$"
	booleanReadPattern = "^" + spaces + trueFalse + spaces + "$"
	decimalReadPattern = "^" + numberSpaces + `([+\-]?` + digits + "|" + digits + numberSpaces + `[+\-])` + numberSpaces + "$"
	enumReadPattern    = "^" + spaces + "(" + signed + "|" + enumName + ")" + spaces + "$"
	guidReadPattern    = "^" + spaces + "(" + guidGroups + `|\{` + guidGroups + `\}|\(` + guidGroups + `\)|[0-9a-fA-F]{32}|` + guidNumbers + ")" + spaces + "$"

	// A group of a GUID may begin with a plus sign, 0x or both, which count as
	// digits.
	guidGroups = "(" + hex8 + ")(-(" + hex4 + ")){3}-(" + hex12 + ")"
	hex8       = `\+[0-9a-fA-F]{7}|[0-9a-fA-F]{8}|0[xX][0-9a-fA-F]{6}|\+0[xX][0-9a-fA-F]{5}`
	hex4       = `\+[0-9a-fA-F]{3}|[0-9a-fA-F]{4}|0[xX][0-9a-fA-F]{2}|\+0[xX][0-9a-fA-F]`
	hex12      = `\+[0-9a-fA-F]{11}|[0-9a-fA-F]{12}|0[xX][0-9a-fA-F]{10}|\+0[xX][0-9a-fA-F]{9}`

	// guidNumbers is .NET's format X.
	guidNumbers = `\{` + spaces + hexLong + comma + hexShort + comma + hexShort + comma + `\{` + spaces + hexByte +
		"(" + comma + hexByte + "){7}" + spaces + `\}` + spaces + `\}`
	comma    = spaces + "," + spaces
	hexLong  = "0[xX]" + anyHexSign + "0*[0-9a-fA-F]{1,8}"
	hexShort = "0[xX]" + anyHexSign + "0*[0-9a-fA-F]{1,4}"
	hexByte  = "0[xX]" + anyHexSign + "0*[0-9a-fA-F]{1,2}"
)

// dateReadPattern is every text that JSON reads as a date.
const (
	dateReadPattern = "^(" + exactDate + "|" + spaces + looseDate + spaces + "|" + microsoftDate + ")$"

	exactDate     = exactDay + "T" + clock + `(\.[0-9]{1,7})?([Zz]|[+\-][0-9]{2}(:?[0-9]{2})?)?`
	microsoftDate = `/Date\(` + numberSpaces + signed + numberSpaces + `([+\-][0-9]{2}([0-9]{2})?)?\)/`

	looseDate = "(" + looseDay + "(" + spaces + "[Tt]" + spaces + looseTime2 + spaces + looseZone + "|" + spaces + "(," + spaces + ")?" + looseUTC + "|" +
		"([" + space + "]+(," + spaces + ")?|," + spaces + ")" + looseTime1 + spaces + looseUTC + ")|" +
		year + between + "(0?[1-9]|1[0-2])" + spaces + `(\+` + looseOffset + ")?)"
	looseUTC    = "(" + looseZone + "|[Gg][Mm][Tt])"
	looseTime2  = "([01][0-9]|2[0-3])" + colon + "[0-5][0-9](" + colon + `[0-5][0-9](\.[0-9]+)?)?`
	looseTime1  = "([01]?[0-9]|2[0-3])" + colon + "[0-5]?[0-9](" + colon + `[0-5]?[0-9](\.[0-9]+)?)?`
	looseZone   = `([Zz]|[+\-]` + looseOffset + ")?"
	looseOffset = "((0?[0-9]|1[0-3])(:[0-5]?[0-9]|[0-5][0-9])?|14(:00?|00)?)"
	colon       = spaces + ":" + spaces

	// A day that there is: of 31, of 30, of 28, or the leap day.
	exactDay = "(" + year + "-((0[13578]|1[02])-(0[1-9]|[12][0-9]|3[01])|(0[469]|11)-(0[1-9]|[12][0-9]|30)|02-(0[1-9]|1[0-9]|2[0-8]))|" +
		leapYear + "-02-29)"
	looseDay = "(" + year + "(" + between + "(0?[13578]|1[02])" + between + "(0?[1-9]|[12][0-9]|3[01])|" + between + "(0?[469]|11)" + between +
		"(0?[1-9]|[12][0-9]|30)|" + between + "0?2" + between + "(0?[1-9]|1[0-9]|2[0-8]))|" + leapYear + between + "0?2" + between + "29)"
	between  = "([" + space + `]+[\-/.]?` + spaces + `|[\-/.]` + spaces + ")"
	year     = "([0-9]{3}[1-9]|[0-9]{2}[1-9]0|[0-9][1-9]00|[1-9]000)"
	leapYear = "([0-9]{2}(0[48]|[2468][048]|[13579][26])|(0[48]|[2468][048]|[13579][26])00)"
)
