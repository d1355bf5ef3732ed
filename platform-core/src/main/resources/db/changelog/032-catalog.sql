--liquibase formatted sql

--changeset armature:032-add-field splitStatements:false
-- A field that a record table gains later: one line in the notation of armature_create_record_table.
create procedure armature_add_field(table_name text, line text) language plpgsql as $$
declare
    word text[] := regexp_split_to_array(trim(line), '\s+');
    definition text := armature_column_definition(word[1], word[2]);
begin
    if definition is null then
        raise exception 'No column kind % (%)', word[2], line;
    end if;
    foreach definition in array string_to_array(definition, ', ') loop
        execute format('alter table %I add %s', table_name, definition);
    end loop;
    if word[2] = 'REFERENCE' then
        execute format('alter table %I add foreign key (org_id, %I) references %I (org_id, id) %s',
            table_name, word[1], word[4],
            case when 'RESTRICT' = any (word) then '' else format('on delete set null (%I)', word[1]) end);
    end if;
    if 'i' = any (word) or word[2] in ('REFERENCE', 'POLY_REFERENCE') then
        call armature_index_field(table_name, case
            when word[2] in ('TEXT', 'EMAIL', 'PHONE', 'URL', 'AUTO_NUMBER') then word[1] || '_key'
            else word[1]
        end);
    end if;
end
$$;

--changeset armature:032-teams splitStatements:false
call armature_create_record_table('teams', '
    name         TEXT i
    description  LONG_TEXT
');

--changeset armature:032-user-teams splitStatements:false
call armature_create_record_table('user_teams', '
    user_id  REFERENCE -> users
    team_id  REFERENCE -> teams
    role     PICKLIST
');

--changeset armature:032-roles splitStatements:false
call armature_create_record_table('roles', '
    name            TEXT i
    description     LONG_TEXT
    parent_role_id  REFERENCE -> roles
');

--changeset armature:032-user-roles splitStatements:false
call armature_create_record_table('user_roles', '
    user_id  REFERENCE -> users
    role_id  REFERENCE -> roles
');

--changeset armature:032-permission-sets splitStatements:false
call armature_create_record_table('permission_sets', '
    name         TEXT i
    description  LONG_TEXT
');

--changeset armature:032-currencies splitStatements:false
call armature_create_record_table('currencies', '
    code       TEXT i
    name       TEXT i
    symbol     TEXT
    decimals   INTEGER
    is_active  BOOLEAN i
');

--changeset armature:032-exchange-rates splitStatements:false
call armature_create_record_table('exchange_rates', '
    foreign_currency_id  REFERENCE -> currencies
    date                 DATE i
    rate                 DECIMAL(20,10)
');

--changeset armature:032-price-books splitStatements:false
call armature_create_record_table('price_books', '
    name         TEXT i
    is_active    BOOLEAN i
    description  LONG_TEXT
');

--changeset armature:032-price-book-entries splitStatements:false
call armature_create_record_table('price_book_entries', '
    currency       TEXT
    price_book_id  REFERENCE -> price_books
    product_id     REFERENCE -> products
    price          CURRENCY i
    valid_from     DATE i
    valid_to       DATE i
');

--changeset armature:032-campaigns splitStatements:false
call armature_create_record_table('campaigns', '
    currency           TEXT
    number             AUTO_NUMBER i
    name               TEXT i
    campaign_type      PICKLIST i
    status             PICKLIST i
    start_date         DATE i
    end_date           DATE i
    budgeted_cost      CURRENCY
    actual_cost        CURRENCY
    expected_revenue   CURRENCY
    expected_response  PICKLIST
    target_audience    TEXT
    target_size        INTEGER
    sponsor            TEXT
    number_sent        INTEGER
    product_id         REFERENCE -> products
    description        LONG_TEXT
');

--changeset armature:032-leads splitStatements:false
call armature_create_record_table('leads', '
    currency                  TEXT
    number                    AUTO_NUMBER i
    salutation                PICKLIST
    first_name                TEXT i
    last_name                 TEXT i
    company                   TEXT i
    title                     TEXT
    email                     EMAIL i
    secondary_email           EMAIL
    phone                     PHONE i
    mobile                    PHONE
    fax                       PHONE
    website                   URL
    status                    STAGE i
    source                    PICKLIST i
    industry                  PICKLIST
    annual_revenue            CURRENCY
    employees                 INTEGER
    rating                    PICKLIST
    interest_level            PICKLIST
    score                     INTEGER i
    account_id                REFERENCE -> accounts
    campaign_id               REFERENCE -> campaigns
    line1                     TEXT
    line2                     TEXT
    city                      TEXT
    state                     TEXT
    postal_code               TEXT
    country                   TEXT
    email_opt_out             BOOLEAN
    description               LONG_TEXT
    converted_at              DATETIME i
    converted_account_id      REFERENCE -> accounts
    converted_contact_id      REFERENCE -> contacts
    converted_opportunity_id  REFERENCE -> opportunities
');

--changeset armature:032-tickets splitStatements:false
call armature_create_record_table('tickets', '
    number                 AUTO_NUMBER i
    subject                TEXT i
    description            LONG_TEXT
    account_id             REFERENCE -> accounts
    contact_id             REFERENCE -> contacts
    product_id             REFERENCE -> products
    status                 STAGE i
    priority               PICKLIST i
    severity               PICKLIST
    category               PICKLIST i
    origin                 PICKLIST i
    resolution             LONG_TEXT
    first_response_due_at  DATETIME i
    resolution_due_at      DATETIME i
    first_responded_at     DATETIME
    closed_at              DATETIME i
    reopen_count           INTEGER
');

--changeset armature:032-ticket-comments splitStatements:false
call armature_create_record_table('ticket_comments', '
    ticket_id   REFERENCE -> tickets
    content     LONG_TEXT
    visibility  PICKLIST i
');

--changeset armature:032-activities splitStatements:false
call armature_create_record_table('activities', '
    subject                  TEXT i
    activity_type            PICKLIST i
    channel                  PICKLIST
    status                   PICKLIST i
    priority                 PICKLIST i
    start_at                 DATETIME i
    end_at                   DATETIME
    due_at                   DATETIME i
    completed_at             DATETIME
    duration_minutes         INTEGER
    all_day                  BOOLEAN
    location                 TEXT
    visibility               PICKLIST
    outcome                  PICKLIST
    follow_up_at             DATETIME i
    details                  LONG_TEXT
    recurrence               TEXT
    reminder_minutes_before  INTEGER
    account_id               REFERENCE -> accounts
    contact_id               REFERENCE -> contacts
    lead_id                  REFERENCE -> leads
    opportunity_id           REFERENCE -> opportunities
    ticket_id                REFERENCE -> tickets
    campaign_id              REFERENCE -> campaigns
');

--changeset armature:032-activity-invitees splitStatements:false
call armature_create_record_table('activity_invitees', '
    activity_id   REFERENCE -> activities
    user_id       REFERENCE -> users
    contact_id    REFERENCE -> contacts
    response      PICKLIST i
    responded_at  DATETIME
');

--changeset armature:032-social-events splitStatements:false
call armature_create_record_table('social_events', '
    platform            PICKLIST i
    channel             TEXT
    verb                PICKLIST i
    direction           PICKLIST i
    text                LONG_TEXT
    sentiment           DECIMAL(4,3) i
    language            TEXT
    occurred_at         DATETIME i
    url                 URL
    external_id         TEXT i
    author_handle       TEXT i
    author_external_id  TEXT i
    in_reply_to_id      REFERENCE -> social_events
    likes               INTEGER
    shares              INTEGER
    comments            INTEGER
    priority            PICKLIST
    review_status       PICKLIST i
    account_id          REFERENCE -> accounts
    contact_id          REFERENCE -> contacts
    ticket_id           REFERENCE -> tickets
    campaign_id         REFERENCE -> campaigns
    lead_id             REFERENCE -> leads
');

--changeset armature:032-campaign-members splitStatements:false
call armature_create_record_table('campaign_members', '
    campaign_id   REFERENCE -> campaigns
    contact_id    REFERENCE -> contacts
    lead_id       REFERENCE -> leads
    status        PICKLIST i
    responded_at  DATETIME i
');

--changeset armature:032-account-contacts splitStatements:false
call armature_create_record_table('account_contacts', '
    account_id  REFERENCE -> accounts
    contact_id  REFERENCE -> contacts
    role_type   PICKLIST i
    is_primary  BOOLEAN
');

--changeset armature:032-opportunity-contacts splitStatements:false
call armature_create_record_table('opportunity_contacts', '
    opportunity_id  REFERENCE -> opportunities
    contact_id      REFERENCE -> contacts
    role            PICKLIST i
    is_primary      BOOLEAN
');

--changeset armature:032-opportunity-lines splitStatements:false
call armature_create_record_table('opportunity_lines', '
    currency        TEXT
    opportunity_id  REFERENCE -> opportunities
    product_id      REFERENCE -> products
    description     TEXT
    quantity        DECIMAL(18,4)
    unit_price      CURRENCY
    discount        PERCENT
    line_total      CURRENCY
    position        INTEGER
');

--changeset armature:032-account-team-members splitStatements:false
call armature_create_record_table('account_team_members', '
    account_id  REFERENCE -> accounts
    user_id     REFERENCE -> users
    role        PICKLIST i
    access      PICKLIST i
');

--changeset armature:032-lead-team-members splitStatements:false
call armature_create_record_table('lead_team_members', '
    lead_id  REFERENCE -> leads
    user_id  REFERENCE -> users
    role     PICKLIST i
    access   PICKLIST i
');

--changeset armature:032-quotes splitStatements:false
call armature_create_record_table('quotes', '
    currency          TEXT
    number            AUTO_NUMBER i
    subject           TEXT i
    account_id        REFERENCE -> accounts RESTRICT
    contact_id        REFERENCE -> contacts
    opportunity_id    REFERENCE -> opportunities
    stage             STAGE i
    valid_until       DATE i
    exchange_rate     DECIMAL(20,10)
    discount_percent  PERCENT
    discount_amount   CURRENCY
    tax_mode          PICKLIST
    tax_rate          PERCENT
    shipping          CURRENCY
    adjustment        CURRENCY
    subtotal          CURRENCY
    discount_total    CURRENCY
    tax_total         CURRENCY
    total             CURRENCY i
');

--changeset armature:032-quote-lines splitStatements:false
call armature_create_record_table('quote_lines', '
    currency     TEXT
    quote_id     REFERENCE -> quotes
    product_id   REFERENCE -> products
    description  TEXT
    quantity     DECIMAL(18,4)
    unit_price   CURRENCY
    discount     PERCENT
    tax_rate     PERCENT
    line_total   CURRENCY
    position     INTEGER
');

--changeset armature:032-orders splitStatements:false
call armature_create_record_table('orders', '
    currency          TEXT
    number            AUTO_NUMBER i
    subject           TEXT i
    account_id        REFERENCE -> accounts RESTRICT
    contact_id        REFERENCE -> contacts
    opportunity_id    REFERENCE -> opportunities
    quote_id          REFERENCE -> quotes
    stage             STAGE i
    ordered_at        DATETIME i
    exchange_rate     DECIMAL(20,10)
    discount_percent  PERCENT
    discount_amount   CURRENCY
    tax_mode          PICKLIST
    tax_rate          PERCENT
    shipping          CURRENCY
    adjustment        CURRENCY
    subtotal          CURRENCY
    discount_total    CURRENCY
    tax_total         CURRENCY
    total             CURRENCY i
');

--changeset armature:032-order-lines splitStatements:false
call armature_create_record_table('order_lines', '
    currency     TEXT
    order_id     REFERENCE -> orders
    product_id   REFERENCE -> products
    description  TEXT
    quantity     DECIMAL(18,4)
    unit_price   CURRENCY
    discount     PERCENT
    tax_rate     PERCENT
    line_total   CURRENCY
    position     INTEGER
');

--changeset armature:032-invoices splitStatements:false
call armature_create_record_table('invoices', '
    currency          TEXT
    number            AUTO_NUMBER i
    subject           TEXT i
    account_id        REFERENCE -> accounts RESTRICT
    contact_id        REFERENCE -> contacts
    order_id          REFERENCE -> orders
    stage             STAGE i
    due_date          DATE i
    exchange_rate     DECIMAL(20,10)
    discount_percent  PERCENT
    discount_amount   CURRENCY
    tax_mode          PICKLIST
    tax_rate          PERCENT
    shipping          CURRENCY
    adjustment        CURRENCY
    subtotal          CURRENCY
    discount_total    CURRENCY
    tax_total         CURRENCY
    total             CURRENCY i
    paid              CURRENCY
    balance           CURRENCY i
');

--changeset armature:032-invoice-lines splitStatements:false
call armature_create_record_table('invoice_lines', '
    currency     TEXT
    invoice_id   REFERENCE -> invoices
    product_id   REFERENCE -> products
    description  TEXT
    quantity     DECIMAL(18,4)
    unit_price   CURRENCY
    discount     PERCENT
    tax_rate     PERCENT
    line_total   CURRENCY
    position     INTEGER
');

--changeset armature:032-stock-moves splitStatements:false
call armature_create_record_table('stock_moves', '
    product_id   REFERENCE -> products RESTRICT
    quantity     DECIMAL(18,4)
    reason       PICKLIST i
    document_id  POLY_REFERENCE
    moved_at     DATETIME i
');

--changeset armature:032-attachments splitStatements:false
call armature_create_record_table('attachments', '
    parent_id     POLY_REFERENCE
    file_name     TEXT i
    content_type  TEXT
    size_bytes    LONG
    sha256        TEXT
');

--changeset armature:032-emails splitStatements:false
call armature_create_record_table('emails', '
    from_        EMAIL i
    subject      TEXT i
    body         RICH_TEXT
    status       PICKLIST i
    sent_at      DATETIME i
    opened_at    DATETIME
    open_count   INTEGER
    click_count  INTEGER
    message_id   TEXT i
    thread_id    TEXT i
    user_id      REFERENCE -> users
    parent_id    POLY_REFERENCE
');

--changeset armature:032-email-templates splitStatements:false
call armature_create_record_table('email_templates', '
    name     TEXT i
    subject  TEXT
    body     RICH_TEXT
');

--changeset armature:032-reports splitStatements:false
call armature_create_record_table('reports', '
    name         TEXT i
    report_type  PICKLIST i
    description  LONG_TEXT
    visibility   PICKLIST i
    schedule     TEXT
');

--changeset armature:032-dashboards splitStatements:false
call armature_create_record_table('dashboards', '
    name         TEXT i
    description  LONG_TEXT
    visibility   PICKLIST i
');

--changeset armature:032-dashboard-tiles splitStatements:false
call armature_create_record_table('dashboard_tiles', '
    dashboard_id  REFERENCE -> dashboards
    report_id     REFERENCE -> reports
    title         TEXT
    position      INTEGER i
');

--changeset armature:032-opportunities splitStatements:false
call armature_add_field('opportunities', 'campaign_id REFERENCE -> campaigns');
call armature_add_field('opportunities', 'lead_id REFERENCE -> leads');
