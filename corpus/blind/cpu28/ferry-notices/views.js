'use strict';

const mixins = `
mixin route(s)
  p.route
    strong= s.from
    |  to 
    strong= s.to
    |  on day #{s.day} at #{clock(s.hour, s.minute)}

mixin people(party, seats)
  table.people
    each m, i in party.members
      tr(class=m.age < 16 ? 'child' : 'adult')
        td= m.name
        td= m.age
        td= seats[i]
        if m.note
          td: em= m.note
        else
          td

mixin footer(ref)
  .footer
    p Booking #{ref}. Keep this letter with you.
    ul
      each line in ['Boarding closes ten minutes before sailing', 'Dogs on a lead', 'No naked flames on the car deck']
        li= line
`;

exports.boarding = `${mixins}
doctype html
html
  head
    title Boarding #{party.ref}
  body
    h1 Your crossing
    +route(sailing)
    +people(party, seats)
    if party.vehicle
      p Vehicle #{party.vehicle.plate}, #{party.vehicle.metres} m. Lane #{party.vehicle.metres > 5 ? 'B' : 'A'}.
    p.total Paid #{money(party.fare)}
    +footer(party.ref)
`;

exports.late = `${mixins}
doctype html
html
  body
    h1 A change to your crossing
    +route(sailing)
    p We expect to leave #{sailing.delay} minutes late.
    case Math.floor(sailing.delay / 30)
      when 0
        p Please come as planned.
      when 1
        p The lounge is open to you.
      default
        p Meals are served free of charge. You may travel on another day.
    +people(party, seats)
    +footer(party.ref)
`;

exports.refund = `${mixins}
doctype html
html
  body
    h1 Money back
    +route(sailing)
    - const back = Math.round(party.fare * share)
    p Of #{money(party.fare)} we return #{money(back)}.
    ul
      each m in party.members
        li #{m.name}: #{money(Math.round(back / party.members.length))}
    +footer(party.ref)
`;
