// Package answer reads what a vendor's server answers when it does not update a
// record: the shared half of the ParseError of every system.
//
// Such a body may be anything: the vendor's own shape, ASP.NET's HttpError in
// JSON or XML, a bare text, the HTML page of a proxy, half of one of these. So
// nothing here is strict. [Read] tells the kinds apart, cuts JSON and XML into
// their scalars as far as the body goes, and takes out of them what was said
// and of which members. It decides nothing: whether a body is the documented
// success is judged by the system's package, on its strictly decoded answer and
// on what [Reading.State] says.
//
// Time is linear in the body. What is kept of it is bounded: 1,000 members, a
// message of 4 KB.
package answer
