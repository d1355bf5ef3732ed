package io.armature.deploy.crash;

import java.util.List;

/** Questions whose answer is zero when every write is there as a whole or not at all. */
final class HalfWritten {
    static final List<String> QUERIES = List.of(
            "select count(*) from accounts where number is null or number_key is null",
            "select count(*) - count(distinct (org_id, number)) from accounts",
            "select count(*) from accounts a where not exists (select from record_unique r"
                    + " where r.org_id = a.org_id and r.record_id = a.id)",
            "select count(*) from record_unique r where not exists (select from accounts a"
                    + " where a.org_id = r.org_id and a.id = r.record_id)"
                    + " and not exists (select from users u where u.org_id = r.org_id and u.id = r.record_id)"
                    + " and not exists (select from roles o where o.org_id = r.org_id and o.id = r.record_id)",
            "select count(*) from accounts a where 1 <> (select count(*) from outbox o"
                    + " where o.org_id = a.org_id and o.record_id = a.id)",
            "select count(*) from outbox o where not exists (select from accounts a"
                    + " where a.org_id = o.org_id and a.id = o.record_id) and o.module_no = 2");

    private HalfWritten() {}
}
