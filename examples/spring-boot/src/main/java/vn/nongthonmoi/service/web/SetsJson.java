package vn.nongthonmoi.service.web;

import vn.nongthonmoi.contracts.Fields;
import vn.nongthonmoi.criteria.Province;
import vn.nongthonmoi.criteria.SetSummary;
import vn.nongthonmoi.office.print.Texts;

/** A set there is, as JSON. The order of the fields is part of it. */
record SetsJson(Texts texts) {

    Fields of(SetSummary set) {
        return new Fields().with("standard", set.standard().code())
                .with("title", texts.of(set.standard().title())).with("period", set.period())
                .with("province", set.province() == null ? null : set.province().code()).with("decision", set.decision())
                .with("in_force_from", set.inForceFrom()).with("in_force_to", set.inForceTo())
                .with("criteria", set.criteria()).with("indicators", set.indicators()).with("confirmed", set.confirmed())
                .with("nothing_said", set.unsaid())
                .with("provisional", set.provisional()).with("without_level", set.unspecified()).with("days", set.days())
                .list("provinces", set.provinces(), Province::code).with("fingerprint", set.fingerprint());
    }
}
