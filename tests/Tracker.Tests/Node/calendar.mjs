// Reads a calendar from stdin with ical.js and writes what it understood as JSON: nothing of the app's own library is in between.
import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const calendar = new ICAL.Component(ICAL.parse(readFileSync(0, 'utf8')));
const events = calendar.getAllSubcomponents('vevent').map(component => {
  const event = new ICAL.Event(component, { strictExceptions: true });
  return {
    uid: event.uid,
    sequence: event.sequence,
    summary: event.summary,
    description: event.description,
    location: event.location,
    start: event.startDate.toString(),
    allDay: event.startDate.isDate && event.endDate.isDate,
    days: event.duration.toSeconds() / 86400,
    status: component.getFirstPropertyValue('status'),
    categories: component.getFirstProperty('categories')?.getValues() ?? [],
    url: component.getFirstPropertyValue('url'),
    stamp: component.getFirstPropertyValue('dtstamp').toString(),
    transparency: component.getFirstPropertyValue('transp'),
  };
});
const header = Object.fromEntries(calendar.getAllProperties().map(property => [property.name, String(property.getFirstValue())]));
process.stdout.write(JSON.stringify({ header, events }));
