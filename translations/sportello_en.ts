<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US" sourcelanguage="en">
<context>
    <name>Board</name>
    <message numerus="yes">
        <source>%n handled live</source>
        <translation>
            <numerusform>%n handled live</numerusform>
            <numerusform>%n handled live</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n calls handled live</source>
        <translation>
            <numerusform>of %n call handled live</numerusform>
            <numerusform>of %n calls handled live</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::CallerColumn</name>
    <message numerus="yes">
        <source>%n call(s)
in 30 days</source>
        <translation>
            <numerusform>%n call
in 30 days</numerusform>
            <numerusform>%n calls
in 30 days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::MainWindow</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more notice</numerusform>
            <numerusform>%n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::TicketTerms</name>
    <message numerus="yes">
        <source>%n chaser(s)</source>
        <translation>
            <numerusform>%n chaser</numerusform>
            <numerusform>%n chasers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::words::Calendars</name>
    <message numerus="yes">
        <source>%n day(s) would lie beyond the cap (oltre massimale). Nothing was written; say who authorised it.</source>
        <translation>
            <numerusform>%n day would lie beyond the cap (oltre massimale). Nothing was written; say who authorised it.</numerusform>
            <numerusform>%n days would lie beyond the cap (oltre massimale). Nothing was written; say who authorised them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportelloctl</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) lie beyond the cap (oltre massimale).</source>
        <translation>
            <numerusform>%n day lies beyond the cap (oltre massimale).</numerusform>
            <numerusform>%n days lie beyond the cap (oltre massimale).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %n contract(s) the due times are still to be computed anew and were not compared: sportelloctl target recompute.</source>
        <translation>
            <numerusform>Of %n contract the due times are still to be computed anew and were not compared: sportelloctl target recompute.</numerusform>
            <numerusform>Of %n contracts the due times are still to be computed anew and were not compared: sportelloctl target recompute.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open ticket(s) are due at another time now.</source>
        <translation>
            <numerusform>%n open ticket is due at another time now.</numerusform>
            <numerusform>%n open tickets are due at another time now.</numerusform>
        </translation>
    </message>
</context>
</TS>
