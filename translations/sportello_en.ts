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
    <name>sportello::console::Console</name>
    <message numerus="yes">
        <source>%n text(s) that an earlier run kept on this machine can&apos;t be opened now. They stay here for %1 days: the keyring, or the password of then, opens them.</source>
        <translation>
            <numerusform>%n text that an earlier run kept on this machine can&apos;t be opened now. It stays here for %1 days: the keyring, or the password of then, opens it.</numerusform>
            <numerusform>%n texts that an earlier run kept on this machine can&apos;t be opened now. They stay here for %1 days: the keyring, or the password of then, opens them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet, and not all of it is on the disk: going now loses it.</source>
        <translation>
            <numerusform>%n not sent yet, and it is not on the disk: going now loses it.</numerusform>
            <numerusform>%n not sent yet, and not all of them are on the disk: going now loses them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent yet: it stays on this machine, and is sent when you log in here again.</source>
        <translation>
            <numerusform>%n not sent yet: it stays on this machine, and is sent when you log in here again.</numerusform>
            <numerusform>%n not sent yet: they stay on this machine, and are sent when you log in here again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept on this machine and not sent cannot be opened: your password was another one then.</source>
        <translation>
            <numerusform>%n kept on this machine and not sent cannot be opened: your password was another one then.</numerusform>
            <numerusform>%n kept on this machine and not sent cannot be opened: your password was another one then.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a ticket</source>
        <translation>
            <numerusform>%n without a ticket</numerusform>
            <numerusform>%n without a ticket</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The desk refused %n of what was kept. Nothing of it is lost.</source>
        <translation>
            <numerusform>The desk refused %n of what was kept. Nothing of it is lost.</numerusform>
            <numerusform>The desk refused %n of what was kept. Nothing of it is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n kept on this machine and not sent was kept by a newer program: that one sends it.</source>
        <translation>
            <numerusform>%n kept on this machine and not sent was kept by a newer program: that one sends it.</numerusform>
            <numerusform>%n kept on this machine and not sent were kept by a newer program: that one sends them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::CalendarPane</name>
    <message numerus="yes">
        <source>%n day(s) of service, %1 hours</source>
        <translation>
            <numerusform>%n day of service, %1 hours</numerusform>
            <numerusform>%n days of service, %1 hours</numerusform>
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
    <name>sportello::ui::CapMeter</name>
    <message numerus="yes">
        <source>%1 of %n day(s) used</source>
        <translation>
            <numerusform>%1 of %n day used</numerusform>
            <numerusform>%1 of %n days used</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n beyond the cap</source>
        <translation>
            <numerusform>%n beyond the cap</numerusform>
            <numerusform>%n beyond the cap</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n left</source>
        <translation>
            <numerusform>%n left</numerusform>
            <numerusform>%n left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::DayHeads</name>
    <message numerus="yes">
        <source>and %n more</source>
        <comment>gaps of a day</comment>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::Findings</name>
    <message numerus="yes">
        <source>There is room for %n more console(s)</source>
        <translation>
            <numerusform>There is room for one more console</numerusform>
            <numerusform>There is room for %n more consoles</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::MergeView</name>
    <message numerus="yes">
        <source>Of %n field(s) you choose whose stays; the others go together by themselves.</source>
        <translation>
            <numerusform>Of %n field you choose whose stays; the rest goes together by itself.</numerusform>
            <numerusform>Of %n fields you choose whose stays; the rest goes together by itself.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::Notices</name>
    <message numerus="yes">
        <source>%n more notice(s)</source>
        <translation>
            <numerusform>%n more notice</numerusform>
            <numerusform>%n more notices</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningForm</name>
    <message numerus="yes">
        <source>%n of these days would lie beyond the cap (oltre massimale). It is recorded all the same: write who authorised it, now or later.</source>
        <translation>
            <numerusform>%n of these days would lie beyond the cap (oltre massimale). It is recorded all the same: write who authorised it, now or later.</numerusform>
            <numerusform>%n of these days would lie beyond the cap (oltre massimale). They are recorded all the same: write who authorised them, now or later.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningPanel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n day(s))</source>
        <translation>
            <numerusform>%1 (%n day)</numerusform>
            <numerusform>%1 (%n days)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond the cap (oltre massimale)</source>
        <translation>
            <numerusform>%n day beyond the cap (oltre massimale)</numerusform>
            <numerusform>%n days beyond the cap (oltre massimale)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>from %n day(s) before the vote</source>
        <translation>
            <numerusform>from %n day before the vote</numerusform>
            <numerusform>from %n days before the vote</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningsModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) beyond the cap</source>
        <translation>
            <numerusform>%n day beyond the cap</numerusform>
            <numerusform>%n days beyond the cap</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::OpeningsPane</name>
    <message numerus="yes">
        <source>%n in that period of the cap; press the meter again for all</source>
        <translation>
            <numerusform>%n in that period of the cap; press the meter again for all</numerusform>
            <numerusform>%n in that period of the cap; press the meter again for all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2: %n day(s) beyond the cap (oltre massimale).</source>
        <translation>
            <numerusform>%1, %2: %n day beyond the cap (oltre massimale).</numerusform>
            <numerusform>%1, %2: %n days beyond the cap (oltre massimale).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::Roster</name>
    <message numerus="yes">
        <source>%1: %n gap(s)</source>
        <translation>
            <numerusform>%1: %n gap</numerusform>
            <numerusform>%1: %n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterPane</name>
    <message numerus="yes">
        <source>%n gap(s) in the week</source>
        <translation>
            <numerusform>%n gap in the week</numerusform>
            <numerusform>%n gaps in the week</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::RosterPanel</name>
    <message numerus="yes">
        <source>%n at any time of service</source>
        <comment>people</comment>
        <translation>
            <numerusform>%n at any time of service</numerusform>
            <numerusform>%n at any time of service</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::ui::TicketDetail</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <comment>people</comment>
        <translation>
            <numerusform>%1 and one more</numerusform>
            <numerusform>%1 and %n more</numerusform>
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
    <name>sportello::ui::UnsentPage</name>
    <message numerus="yes">
        <source>%n wait(s) for the desk</source>
        <translation>
            <numerusform>%n waits for the desk</numerusform>
            <numerusform>%n wait for the desk</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation>
            <numerusform>%n refused</numerusform>
            <numerusform>%n refused</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, sealed under a password of before</source>
        <translation>
            <numerusform>%n more, sealed under a password of before</numerusform>
            <numerusform>%n more, sealed under a password of before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more, kept by a newer program</source>
        <translation>
            <numerusform>%n more, kept by a newer program</numerusform>
            <numerusform>%n more, kept by a newer program</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sportello::words::Calendars</name>
    <message numerus="yes">
        <source>%n day(s) lie beyond the cap (oltre massimale), and the authorisation is still missing.</source>
        <translation>
            <numerusform>%n day lies beyond the cap (oltre massimale), and the authorisation is still missing.</numerusform>
            <numerusform>%n days lie beyond the cap (oltre massimale), and the authorisation is still missing.</numerusform>
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
        <source>%n of these days have no service anyhow.</source>
        <translation>
            <numerusform>%n of these days has no service anyhow.</numerusform>
            <numerusform>%n of these days have no service anyhow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>On %n of these days an extraordinary opening keeps the service open: cancel it where they are to be closed.</source>
        <translation>
            <numerusform>On %n of these days an extraordinary opening keeps the service open: cancel it where it is to be closed.</numerusform>
            <numerusform>On %n of these days an extraordinary opening keeps the service open: cancel it where they are to be closed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days are open in those hours anyhow.</source>
        <translation>
            <numerusform>%n of these days is open in those hours anyhow.</numerusform>
            <numerusform>%n of these days are open in those hours anyhow.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days have no other service, which an extension could make longer: they are open in its hours alone.</source>
        <translation>
            <numerusform>%n of these days has no other service, which an extension could make longer: it is open in its hours alone.</numerusform>
            <numerusform>%n of these days have no other service, which an extension could make longer: they are open in its hours alone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days do not have those hours: the clocks go forward over them.</source>
        <translation>
            <numerusform>%n of these days does not have those hours: the clocks go forward over them.</numerusform>
            <numerusform>%n of these days do not have those hours: the clocks go forward over them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these days are over when it begins to count, and stay as they were.</source>
        <translation>
            <numerusform>%n of these days is over when it begins to count, and stays as it was.</numerusform>
            <numerusform>%n of these days are over when it begins to count, and stay as they were.</numerusform>
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
    <message numerus="yes">
        <source>%n caller(s) are to be called back by another time now.</source>
        <translation>
            <numerusform>%n caller is to be called back by another time now.</numerusform>
            <numerusform>%n callers are to be called back by another time now.</numerusform>
        </translation>
    </message>
</context>
</TS>
