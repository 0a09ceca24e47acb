// Reads calendars by ical.js, which had no part in writing them: a JSON list of texts comes in, what it found in each goes out.
import ICAL from "ical.js";

const texts = JSON.parse(await new Response(process.stdin).text());
process.stdout.write(JSON.stringify(texts.map(read)));

function read(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  ICAL.TimezoneService.reset();
  for (const zone of calendar.getAllSubcomponents("vtimezone"))
    ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  return {
    method: calendar.getFirstPropertyValue("method"),
    events: calendar.getAllSubcomponents("vevent").map(event),
  };
}

function event(component) {
  const found = new ICAL.Event(component);
  return {
    uid: found.uid,
    sequence: found.sequence,
    title: found.summary,
    starts: instant(found.startDate),
    ends: instant(found.endDate),
    organiser: found.organizer,
    attendees: found.attendees.map(a => a.getFirstValue()),
    answers: found.attendees.map(a => `${a.getParameter("partstat")} ${a.getParameter("rsvp")}`),
    status: component.getFirstPropertyValue("status"),
    properties: component.getAllProperties().map(p => p.name),
    alarms: component.getAllSubcomponents("valarm").length,
  };
}

function instant(time) {
  return new Date(time.toUnixTime() * 1000).toISOString();
}
